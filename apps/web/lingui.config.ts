import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Pages of long text, which nobody else needs the words of. */
const prose = ["app/pages/about", "app/pages/accessibility"];
const documents = ["app/pages/accounts/{conduct,privacy-notice}-page.tsx"];
/** What refused forms say: the server puts it into words, browsers hardly ever. */
const forms = ["app/lib/forms/form-words.ts", "app/lib/reasons.ts", "app/ui/form"];
const both = (...features: string[]) => features.flatMap((name) => [`app/features/${name}`, `app/pages/${name}`]);
const memberHome = ["app/pages/home/member"];
/** Lines of threads and questions, on pages of several areas: in each of their parts, so that none loads another's. */
const threadLines = ["app/features/threads/{newest,thread-line}*"];
const questionLines = ["app/features/questions/{answered-mark,answers-on-resource,locator,newest,question-line}*"];
const home = ["app/pages/home/*.tsx", ...questionLines];
/** Reading and searching. The search box, a line of a list and the index of topics come with every page. */
const library = [
  "app/features/search/{chosen,facet,filter,found,hidden,query,why}*",
  "app/features/gaps/search-offer*",
  "app/features/resources/{cite,field,licence,resource-body,resource-details,resource-notices,use-it}*",
  ...both("places"),
  ...questionLines,
  ...threadLines,
  "app/pages/library",
  "app/pages/search",
  "app/pages/topics",
];
/** Signing in. */
const accounts = [
  "app/features/accounts/{join,link,other,passkey-problem,passkey-sign,sign,spent}*",
  "app/pages/accounts/{agreement,code,link,mail,outbox,sent,sign,staff}*",
];
const settings = [
  "app/features/accounts/{address,backup,code,fresh,language,passkey-section,password,session}*",
  "app/pages/me/{privacy,settings}*",
];
const collections = [
  ...both("collections"),
  "app/features/follows/followed-list.tsx",
  "app/pages/me/{collections,following}*",
];
/** Finding, reading and joining networks. */
const networks = [
  ...threadLines,
  "app/features/networks/{join,mail,network-facts,network-head,network-line,network-list,network-people}*",
  "app/features/networks/{network-words,suggested,topic}*",
  "app/pages/networks/{join-network,leave-network,network-page,networks}*",
  "app/pages/me/welcome*",
];
/** Running them. */
const stewardship = [
  "app/features/networks/{blocked,invitation,network-form}*",
  "app/pages/networks/{create,network-invitations,network-member,network-requests,network-settings}*",
];
/** Members as others see them. */
const people = [
  ...both("endorsements", "people"),
  "app/features/members/{member-words,person,profile-contents,profile-section}*",
  "app/ui/member-names.ts",
];
const organisations = both("organisations");
const introductions = [...both("introductions"), "app/pages/me/introductions*"];
/** A member's own profile, as she writes it. */
const profile = [
  "app/features/members/{about,completion,handle,introduction,languages,offers,photo,place,profile-preview}*",
  "app/features/members/{profile-tabs,topics,visibility}*",
  "app/pages/me/profile*",
];

/** Reading what people say to each other. */
const conversations = [
  "app/features/questions/{answered-mark,locator}*",
  "app/features/posts/{ago,attachment,author,helpful,post-article,post-html,post-menu}*",
  "app/features/questions/{evidence-list,expected,question-list,question-notices,question-page}*",
  "app/pages/posts/post-page.tsx",
  "app/pages/questions/{answer-form,answer-part,question-page}*",
];
const discussions = [
  ...threadLines,
  "app/features/threads/{related-list,thread-list}.tsx",
  "app/pages/discussions/{discussion-page,discussions,reply-form,thread-aside}*",
];
/** What is asked, and beginning something. */
const asking = [
  ...questionLines,
  "app/features/questions/writing/{ask,similar}*",
  "app/features/threads/{related,similar}*",
  "app/pages/discussions/start*",
  "app/pages/questions/{ask,questions}-page*",
];
/** Saying something. */
const writing = [
  "app/features/posts/writing/{composer,draft,toolbar}*",
  "app/features/questions/locator*",
  "app/features/questions/writing/{accept,comment,evidence,manage,resource}*",
  "app/pages/discussions/reply-fields*",
  "app/pages/questions/{answer-fields,evidence}*",
];
/** Below the field for the words. */
const composer = ["app/features/posts/writing/{attach,below,markdown}*"];
/** Changing what was said. */
const revising = [
  "app/features/posts/{diff,post-history,text-now}*",
  "app/pages/discussions/arrange*",
  "app/pages/me/drafts*",
  "app/pages/posts/{delete,edit,keep,post-history,post-language,suggest}*",
];
/** What experts are asked: on the page of the question, and on pages of its own. */
const asked = ["app/features/routing/{asked-section,ask-state,reason-list}*"];
const asks = [
  "app/features/routing/{answer-form,ask-acts,ask-done,asked-question,dead,routing-rounds}*",
  "app/pages/asked",
  "app/pages/me/asked*",
];
const moderation = [...both("moderation"), "app/pages/me/moderation"];
/** In the header of every member. */
const bell = both("bell");
const notifications = [...both("notifications"), "app/pages/me/notifications", "app/pages/unsubscribe"];
const gaps = ["app/features/gaps/gap-*", "app/pages/gaps"];

/** What stands instead of a form that is gone. */
const refused = ["app/ui/refused"];

/** Folders and files of each part of the catalogue beside the one that comes with every page. */
export const parts = {
  accounts,
  asked,
  asking,
  asks,
  bell,
  collections,
  composer,
  conversations,
  discussions,
  documents,
  forms,
  gaps,
  home,
  introductions,
  library,
  "member-home": memberHome,
  moderation,
  networks,
  notifications,
  organisations,
  people,
  profile,
  prose,
  refused,
  revising,
  settings,
  stewardship,
  writing,
};

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "es", "fr"],
  runtimeConfigModule: { Trans: ["#trans", "Trans"] },
  // Each part is loaded with the pages that name it (app/lib/words.ts); what no part claims comes with every page.
  catalogs: [
    {
      path: "<rootDir>/app/locales/{locale}",
      include: ["app"],
      exclude: ["**/*.test.*", ...Object.values(parts).flat()],
    },
    ...Object.entries(parts).map(([part, include]) => ({
      path: `<rootDir>/app/locales/${part}/{locale}`,
      include,
      exclude: ["**/*.test.*"],
    })),
  ],
  // Line numbers would make every change of code a change of the catalogues.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
});
