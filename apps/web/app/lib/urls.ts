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
export const followingPath = (locale: Locale) => `/${locale}/me/following`;
export const introductionsPath = (locale: Locale) => `/${locale}/me/introductions`;
export const reportIntroductionPath = (locale: Locale, introductionId: number) =>
  `${introductionsPath(locale)}/${introductionId}/report`;
export const conductPath = (locale: Locale) => `/${locale}/about/conduct`;
export const privacyNoticePath = (locale: Locale) => `/${locale}/about/privacy`;

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
