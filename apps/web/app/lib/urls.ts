import type { Locale } from "./locales.ts";

export const homePath = (locale: Locale) => `/${locale}/`;
export const libraryPath = (locale: Locale) => `/${locale}/library`;
export const resourcePath = (locale: Locale, resource: { resourceId: number; slug: string }) =>
  `/${locale}/library/${resource.resourceId}-${encodeURIComponent(resource.slug)}`;
export const topicsPath = (locale: Locale) => `/${locale}/topics`;
export const topicPath = (locale: Locale, slug: string) => `/${locale}/topics/${encodeURIComponent(slug)}`;
export const placesPath = (locale: Locale) => `/${locale}/places`;
export const placePath = (locale: Locale, slug: string) => `/${locale}/places/${encodeURIComponent(slug)}`;
export const searchPath = (locale: Locale, query?: string) =>
  query === undefined ? `/${locale}/search` : `/${locale}/search?${new URLSearchParams({ q: query }).toString()}`;
export const aboutPath = (locale: Locale) => `/${locale}/about`;
export const accessibilityPath = (locale: Locale) => `/${locale}/accessibility`;

type ThreadAddress = { threadId: number; slug: string };
/** All threads, or those of a topic or a network. */
export const discussionsPath = (locale: Locale, narrowed: { topic?: string; network?: string; sort?: string } = {}) => {
  const query = new URLSearchParams(narrowed).toString();
  return `/${locale}/discussions${query === "" ? "" : `?${query}`}`;
};
export const newDiscussionPath = (locale: Locale, place: { topic?: string; network?: string } = {}) => {
  const query = new URLSearchParams(place).toString();
  return `/${locale}/discussions/new${query === "" ? "" : `?${query}`}`;
};
/** `page` "all": as many posts as one page takes. */
export const threadPath = (locale: Locale, { threadId, slug }: ThreadAddress, page: number | "all" = 1) =>
  `/${locale}/discussions/${threadId}-${encodeURIComponent(slug)}${page === 1 ? "" : `?page=${page}`}`;
export const arrangeThreadPath = (locale: Locale, thread: ThreadAddress) => `${threadPath(locale, thread)}/arrange`;
export const threadFeedPath = (threadId: number, locale: Locale) => `/feeds/discussions/${threadId}.atom?hl=${locale}`;
export const discussionsFeedPath = (locale: Locale, narrowed: { topic?: string; network?: string } = {}) =>
  `/feeds/discussions.atom?${new URLSearchParams({ hl: locale, ...narrowed }).toString()}`;

export const questionPath = (locale: Locale, { questionId, slug }: { questionId: number; slug: string }) =>
  `/${locale}/questions/${questionId}-${encodeURIComponent(slug)}`;
export const questionsPath = (locale: Locale, narrowed: Record<string, string> = {}) => {
  const query = new URLSearchParams(narrowed).toString();
  return `/${locale}/questions${query === "" ? "" : `?${query}`}`;
};
/** With what is known of the question already. */
export const askPath = (locale: Locale, known: { title?: string; topic?: string; place?: string } = {}) => {
  const query = new URLSearchParams(known).toString();
  return `/${locale}/questions/ask${query === "" ? "" : `?${query}`}`;
};
export const answerEvidencePath = (locale: Locale, answerId: number) =>
  `/${locale}/questions/answers/${answerId}/evidence`;
export const questionsFeedPath = (locale: Locale, topic?: string) =>
  `/feeds/questions.atom?${new URLSearchParams({ hl: locale, ...(topic === undefined ? {} : { topic }) }).toString()}`;
export const questionFeedPath = (questionId: number, locale: Locale) =>
  `/feeds/questions/${questionId}.atom?hl=${locale}`;

/** What was looked for and not found. */
export const gapsPath = (locale: Locale) => `/${locale}/gaps`;
export const gapPath = (locale: Locale, gapId: number) => `/${locale}/gaps/${gapId}`;
type Wanted = { query: string; language: string; topics: readonly string[]; kind: string };
/** Filled in with what was searched. */
export const waitPath = (locale: Locale, wanted?: Wanted) => {
  if (wanted === undefined) return `/${locale}/gaps/wait`;
  const { query, language, topics, kind } = wanted;
  const params = new URLSearchParams({ q: query, kind, lang: language });
  for (const slug of topics) params.append("topic", slug);
  return `/${locale}/gaps/wait?${params.toString()}`;
};
export const waitingPath = (locale: Locale) => `/${locale}/me/waiting`;

export const peoplePath = (locale: Locale) => `/${locale}/people`;
export const expertsPath = (locale: Locale) => `/${locale}/people/experts`;
export const personPath = (locale: Locale, handle: string) => `/${locale}/people/${encodeURIComponent(handle)}`;
export const organisationsPath = (locale: Locale) => `/${locale}/organisations`;
export const organisationPath = (locale: Locale, slug: string) =>
  `/${locale}/organisations/${encodeURIComponent(slug)}`;
export const profilePath = (locale: Locale) => `/${locale}/me/profile`;
export const profilePhotoPath = (locale: Locale) => `/${locale}/me/profile/photo`;
export const networksPath = (locale: Locale) => `/${locale}/networks`;
export const networkPath = (locale: Locale, slug: string) => `/${locale}/networks/${encodeURIComponent(slug)}`;
export const newNetworkPath = (locale: Locale) => `/${locale}/networks/new`;
type NetworkPart = "members" | "requests" | "invitations" | "settings" | "join" | "leave" | "members.csv";
export const networkPartPath = (locale: Locale, slug: string, part: NetworkPart) =>
  `${networkPath(locale, slug)}/${part}`;
export const networkMemberPath = (locale: Locale, slug: string, handle: string) =>
  `${networkPath(locale, slug)}/members/${encodeURIComponent(handle)}`;
export const collectionsPath = (locale: Locale) => `/${locale}/collections`;
const collectionSegment = ({ collectionId, slug }: { collectionId: number; slug: string }) =>
  `${collectionId}-${encodeURIComponent(slug)}`;
export const collectionPath = (locale: Locale, collection: { collectionId: number; slug: string }) =>
  `/${locale}/collections/${collectionSegment(collection)}`;
export const editCollectionPath = (locale: Locale, collection: { collectionId: number; slug: string }) =>
  `${collectionPath(locale, collection)}/edit`;
export const deleteCollectionPath = (locale: Locale, collection: { collectionId: number; slug: string }) =>
  `${collectionPath(locale, collection)}/delete`;
export const citeCollectionPath = (
  locale: Locale,
  collection: { collectionId: number; slug: string },
  style?: string,
) => `${collectionPath(locale, collection)}/cite${style === undefined ? "" : `?style=${style}`}`;
/** For the reader herself, or for a network that she keeps. */
export const newCollectionPath = (locale: Locale, networkId?: number) =>
  `/${locale}/collections/new${networkId === undefined ? "" : `?network=${networkId}`}`;
export const saveToCollectionPath = (locale: Locale, resourceId: number) =>
  `/${locale}/collections/save?resource=${resourceId}`;
export const collectionFilePath = (collectionId: number, format: string) =>
  `/collections/${collectionId}/resources.${format}`;
export const collectionFeedPath = (collectionId: number, locale: Locale) =>
  `/feeds/collections/${collectionId}.atom?hl=${locale}`;
export const myCollectionsPath = (locale: Locale) => `/${locale}/me/collections`;
export const notificationsPath = (locale: Locale) => `/${locale}/me/notifications`;
export const notificationChoicesPath = (locale: Locale) => `${notificationsPath(locale)}/choices`;
/** Leads on to what it tells of. */
export const openNotificationPath = (locale: Locale, notificationId: number) =>
  `${notificationsPath(locale)}/${notificationId}`;
export const unsubscribePath = (locale: Locale, token: string) => `/${locale}/unsubscribe/${encodeURIComponent(token)}`;
export const followingPath = (locale: Locale) => `/${locale}/me/following`;
export const introductionsPath = (locale: Locale) => `/${locale}/me/introductions`;
export const reportIntroductionPath = (locale: Locale, introductionId: number) =>
  `${introductionsPath(locale)}/${introductionId}/report`;
/** Tells moderators what is wrong with something. */
export const reportPath = (
  locale: Locale,
  subject: "post" | "thread" | "question" | "member" | "network",
  id: number,
) => (subject === "post" ? `/${locale}/posts/${id}/report` : `/${locale}/report/${subject}/${id}`);
export const moderationPath = (locale: Locale) => `/${locale}/moderation`;
export const moderationLogPath = (locale: Locale) => `/${locale}/moderation/log`;
/** One thing with all that a decision needs. */
export const casePath = (locale: Locale, subject: string, id: number) => `/${locale}/moderation/${subject}/${id}`;
export const ownModerationPath = (locale: Locale) => `/${locale}/me/moderation`;
export const ownActPath = (locale: Locale, actId: number) => `/${locale}/me/moderation/${actId}`;
/** Whom one mutes or blocks; with a handle, the form for one of them. */
export const keepingAwayPath = (locale: Locale, handle?: string) =>
  `/${locale}/me/keeping-away${handle === undefined ? "" : `/${encodeURIComponent(handle)}`}`;
export const conductPath = (locale: Locale) => `/${locale}/about/conduct`;
export const privacyNoticePath = (locale: Locale) => `/${locale}/about/privacy`;

/** Leads to where the post stands. */
export const postPath = (locale: Locale, postId: number) => `/${locale}/posts/${postId}`;
type PostPart = "edit" | "suggest" | "suggestions" | "history" | "language" | "delete";
export const postPartPath = (locale: Locale, postId: number, part: PostPart) => `${postPath(locale, postId)}/${part}`;
/** What an expert is asked. */
export const askedOfMePath = (locale: Locale) => `/${locale}/me/asked`;
export const draftsPath = (locale: Locale) => `/${locale}/me/drafts`;
/** Without script, a composer sends here what it would do in place. */
export const keepDraftPath = (
  locale: Locale,
  { subject, what, returnTo }: { subject: string; what: "preview" | "attach" | "drop"; returnTo: string },
) => `${draftsPath(locale)}/keep?${new URLSearchParams({ subject, do: what, to: returnTo }).toString()}`;

const withReturn = (path: string, returnTo: string | null | undefined) =>
  returnTo ? `${path}?${new URLSearchParams({ to: returnTo }).toString()}` : path;

/** Where a member agrees again to what changed, on the way to `returnTo`. */
export const agreementPath = (locale: Locale, returnTo: string) => withReturn(`/${locale}/sign-in/agreement`, returnTo);

/** `returnTo` is where signing in leads back to. */
export const signInPath = (locale: Locale, returnTo?: string) => withReturn(`/${locale}/sign-in`, returnTo);
export const signInSentPath = (locale: Locale, returnTo?: string) => withReturn(`/${locale}/sign-in/sent`, returnTo);
const signInCodePath = (locale: Locale) => `/${locale}/sign-in/code`;
/** After a proof of who it is: the code of an app first, where one is set up. */
export const signedInPath = (locale: Locale, { needsCode, returnTo }: { needsCode: boolean; returnTo: string }) =>
  needsCode ? signInCodePath(locale) : returnTo;
/** Out of the app, to the provider and back. */
export const providerPath = (locale: Locale, returnTo: string | null) =>
  `/api/auth/provider?${new URLSearchParams({ locale, ...(returnTo === null ? {} : { returnTo }) }).toString()}`;
export const signOutPath = (locale: Locale) => `/${locale}/sign-out`;
export const outboxPath = (locale: Locale) => `/${locale}/outbox`;
export const settingsPath = (locale: Locale) => `/${locale}/me/settings`;
export const outboxMailPath = (locale: Locale, mailId: number) => `/${locale}/outbox/${mailId}`;
export const codeAppPath = (locale: Locale) => `/${locale}/me/settings/code-app`;
export const ownProfilePath = (locale: Locale) => `/${locale}/me/profile`;
export const ownPrivacyPath = (locale: Locale) => `/${locale}/me/privacy`;
export const dataDownloadPath = (locale: Locale) => `${ownPrivacyPath(locale)}/data`;
export const erasedPath = (locale: Locale) => `/${locale}/sign-out/erased`;

export const feedPath = (locale: Locale) => `/feeds/resources.atom?hl=${locale}`;
export const apiDescriptionPath = "/api/v1/openapi.json";
export const lightVersionPath = (state: "on" | "off", returnTo: string) =>
  `/light/${state}?${new URLSearchParams({ to: returnTo }).toString()}`;

/** The same page in another language: only the first segment differs. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const rest = pathname.split("/").slice(2).join("/");
  return rest === "" ? homePath(locale) : `/${locale}/${rest}`;
}

/** `12-open-data` names 12; null when there is no id in front. */
export function idOfSegment(segment: string | undefined): number | null {
  const digits = /^([1-9]\d{0,9})(?:-|$)/.exec(segment ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

export const resourceTextPath = (locale: Locale, resource: { resourceId: number; slug: string }) =>
  `${resourcePath(locale, resource)}/text`;
export const citationPath = (resourceId: number, format: string) => `/library/${resourceId}/citation.${format}`;
export const mapPath = (countryCode: string, theme: "light" | "dark") => `/maps/${countryCode}.svg?theme=${theme}`;
/** `counts` by country (ISO 3166-1 alpha-2). */
export const worldMapPath = (counts: { code: string; count: number }[], theme: "light" | "dark") =>
  `/maps/world.svg?theme=${theme}&in=${counts.map(({ code, count }) => `${code}${count}`).join(".")}`;
export const resourceApiPath = (resourceId: number) => `/api/v1/resources/${resourceId}`;
export const myAsksPath = (locale: Locale) => `/${locale}/me/asked`;
