import type { AnyProcedure, inferProcedureInput } from "@trpc/server";
import type { AppRouter } from "../app-router.ts";
import type { Target } from "./access-world.ts";

type Routes = AppRouter["_def"]["record"];

/** "topics.show", "accounts.totp.start": every procedure there is. */
export type ProcedurePath = PathsIn<Routes>;
type PathsIn<Record> = {
  [Key in keyof Record & string]: Record[Key] extends AnyProcedure ? Key : `${Key}.${PathsIn<Record[Key]>}`;
}[keyof Record & string];

type At<Record, Path> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Record
    ? At<Record[Key], Rest>
    : never
  : Path extends keyof Record
    ? Record[Path]
    : never;
type InputOf<Path extends ProcedurePath> = inferProcedureInput<Extract<At<Routes, Path>, AnyProcedure>>;

/**
 * What is asked about: nothing that belongs to anybody; a thing of somebody, which `others` may or may not be asked about;
 * or a network, which hides from all but its members when it is hidden.
 */
type Case<Path extends ProcedurePath> =
  | { about: "nothing"; input: InputOf<Path> }
  | { about: "person" | "network"; others: "open" | "refused"; input: (target: Target) => InputOf<Path> };

/** One line a procedure: one that is missing does not compile. */
export const procedureInputs: { [Path in ProcedurePath]: Case<Path> } = {
  "accounts.me": { about: "nothing", input: undefined },
  "accounts.requestLink": { about: "nothing", input: { email: "access@example.org", locale: "en" } },
  "accounts.showLink": { about: "nothing", input: { token: "none", purpose: "sign_in" } },
  "accounts.useLink": { about: "nothing", input: { token: "none", purpose: "sign_in", locale: "en" } },
  "accounts.signInWithPassword": {
    about: "nothing",
    input: { email: "access@example.org", password: "none", locale: "en" },
  },
  "accounts.enterCode": { about: "nothing", input: { code: "000000" } },
  "accounts.providers": { about: "nothing", input: undefined },
  "accounts.signOut": { about: "nothing", input: undefined },
  "accounts.agree": { about: "nothing", input: { agreed: true, locale: "en" } },
  "accounts.listSessions": { about: "nothing", input: undefined },
  "accounts.revokeSession": { about: "person", others: "refused", input: ({ sessionId }) => ({ sessionId }) },
  "accounts.revokeOtherSessions": { about: "nothing", input: undefined },
  "accounts.requestEmailChange": { about: "nothing", input: { email: "access@example.org", locale: "en" } },
  "accounts.setPassword": { about: "nothing", input: { password: "short" } },
  "accounts.removePassword": { about: "nothing", input: undefined },
  "accounts.passkeys.list": { about: "nothing", input: undefined },
  "accounts.passkeys.rename": {
    about: "person",
    others: "refused",
    input: ({ passkeyId }) => ({ passkeyId, name: "Mine" }),
  },
  "accounts.passkeys.remove": { about: "person", others: "refused", input: ({ passkeyId }) => ({ passkeyId }) },
  "accounts.passkeys.registerOptions": { about: "nothing", input: undefined },
  "accounts.passkeys.register": { about: "nothing", input: { response: {} } },
  "accounts.passkeys.signInOptions": { about: "nothing", input: undefined },
  "accounts.passkeys.signIn": { about: "nothing", input: { response: {}, locale: "en" } },
  "accounts.totp.start": { about: "nothing", input: undefined },
  "accounts.totp.confirm": { about: "nothing", input: { code: "000000" } },
  "accounts.totp.disable": { about: "nothing", input: { code: "000000" } },
  "accounts.settings.show": { about: "nothing", input: undefined },
  "accounts.settings.changeLocale": { about: "nothing", input: { locale: "en" } },
  "accounts.demoPersons": { about: "nothing", input: undefined },
  "accounts.signInAs": { about: "nothing", input: { kind: "staff", locale: "en" } },
  "accounts.listMails": { about: "nothing", input: undefined },
  "accounts.showMail": { about: "nothing", input: { mailId: 1 } },
  "accounts.keepTyped": { about: "nothing", input: { path: "/en", values: {} } },
  "accounts.takeTyped": { about: "nothing", input: { key: "none" } },
  "collections.list": { about: "nothing", input: {} },
  "collections.listMine": { about: "nothing", input: undefined },
  "collections.listOfNetwork": { about: "network", others: "open", input: ({ networkId }) => ({ networkId }) },
  "collections.listOfResource": { about: "person", others: "open", input: ({ resourceId }) => ({ resourceId }) },
  "collections.listHomes": { about: "nothing", input: undefined },
  "collections.show": {
    about: "network",
    others: "refused",
    input: ({ collectionId }) => ({ collectionId, locale: "en" }),
  },
  "collections.cite": {
    about: "network",
    others: "refused",
    input: ({ collectionId }) => ({ collectionId, locale: "en", style: "apa" }),
  },
  "collections.create": {
    about: "network",
    others: "refused",
    input: ({ networkId }) => ({ title: "A list", networkId }),
  },
  "collections.edit": {
    about: "network",
    others: "refused",
    input: ({ collectionId }) => ({ collectionId, version: "none", title: "Another" }),
  },
  "collections.delete": { about: "network", others: "refused", input: ({ collectionId }) => ({ collectionId }) },
  "collections.saveResource": {
    about: "network",
    others: "refused",
    input: ({ collectionId, resourceId }) => ({ collectionId, resourceId }),
  },
  "collections.editNote": {
    about: "network",
    others: "refused",
    input: ({ collectionId, resourceId }) => ({ collectionId, resourceId, version: "none" }),
  },
  "collections.moveItem": {
    about: "network",
    others: "refused",
    input: ({ collectionId, resourceId }) => ({ collectionId, resourceId, position: 1 }),
  },
  "collections.removeItem": {
    about: "network",
    others: "refused",
    input: ({ collectionId, resourceId }) => ({ collectionId, resourceId }),
  },
  "follows.find": { about: "network", others: "open", input: ({ networkId }) => ({ kind: "network", id: networkId }) },
  "follows.list": { about: "nothing", input: { locale: "en" } },
  "follows.follow": {
    about: "network",
    others: "open",
    input: ({ networkId }) => ({ kind: "network", id: networkId }),
  },
  "follows.unfollow": {
    about: "network",
    others: "open",
    input: ({ networkId }) => ({ kind: "network", id: networkId }),
  },
  "memberHome.show": { about: "nothing", input: { locale: "en" } },
  "endorsements.ofPerson": { about: "person", others: "open", input: ({ handle }) => ({ handle, locale: "en" }) },
  "endorsements.endorse": { about: "person", others: "open", input: ({ handle, topic }) => ({ handle, topic }) },
  "endorsements.revoke": { about: "person", others: "open", input: ({ handle, topic }) => ({ handle, topic }) },
  "endorsements.remove": { about: "person", others: "refused", input: ({ endorsementId }) => ({ endorsementId }) },
  "introductions.introduce": { about: "person", others: "open", input: ({ handle }) => ({ handle }) },
  "introductions.list": { about: "nothing", input: undefined },
  "introductions.ask": { about: "person", others: "open", input: ({ handle }) => ({ handle, message: "Hello" }) },
  "introductions.accept": { about: "person", others: "refused", input: ({ introductionId }) => ({ introductionId }) },
  "introductions.decline": { about: "person", others: "refused", input: ({ introductionId }) => ({ introductionId }) },
  "introductions.withdraw": { about: "person", others: "refused", input: ({ introductionId }) => ({ introductionId }) },
  "introductions.report": {
    about: "person",
    others: "refused",
    input: ({ introductionId }) => ({ introductionId, reason: "Rude" }),
  },
  "members.show": { about: "person", others: "open", input: ({ handle }) => ({ handle, locale: "en" }) },
  "members.editOwn": { about: "nothing", input: { locale: "en" } },
  "members.preview": { about: "nothing", input: { as: "public", locale: "en" } },
  "members.findPlaces": { about: "nothing", input: { query: "Lima", locale: "en" } },
  "members.changeHandle": { about: "nothing", input: { handle: "another-name" } },
  "members.savePhoto": { about: "nothing", input: { photo: null } },
  "members.removePhoto": { about: "nothing", input: undefined },
  "networks.list": { about: "nothing", input: { locale: "en" } },
  "networks.show": { about: "network", others: "open", input: ({ slug }) => ({ slug, locale: "en" }) },
  "networks.members": { about: "network", others: "open", input: ({ slug }) => ({ slug, locale: "en" }) },
  "networks.choices": { about: "nothing", input: { locale: "en" } },
  "networks.settings": { about: "network", others: "refused", input: ({ slug }) => ({ slug, locale: "en" }) },
  "members.saveProfile": { about: "nothing", input: { isPaused: true } },
  "networks.create": {
    about: "nothing",
    input: { name: "A network", language: "en", purpose: "To learn", joinPolicy: "open" },
  },
  "networks.edit": {
    about: "network",
    others: "refused",
    input: ({ slug }) => ({
      slug,
      name: "A network",
      language: "en",
      purpose: "To learn",
      joinPolicy: "open",
    }),
  },
  "networks.saveWelcome": { about: "network", others: "refused", input: ({ slug }) => ({ slug, welcome: "Hello" }) },
  "networks.join": { about: "network", others: "open", input: ({ slug }) => ({ slug }) },
  "networks.leave": { about: "network", others: "open", input: ({ slug }) => ({ slug }) },
  "networks.changeMailChoice": { about: "network", others: "open", input: ({ slug }) => ({ slug }) },
  "networks.welcome": { about: "nothing", input: { locale: "en" } },
  "networks.finishWelcome": { about: "nothing", input: {} },
  "networks.ask": { about: "network", others: "open", input: ({ slug }) => ({ slug }) },
  "networks.withdrawRequest": { about: "network", others: "open", input: ({ slug }) => ({ slug }) },
  "networks.requests": { about: "network", others: "refused", input: ({ slug }) => ({ slug, locale: "en" }) },
  "networks.settleRequest": {
    about: "network",
    others: "refused",
    input: ({ slug, requestId }) => ({ slug, requestId, decision: "declined" }),
  },
  "networks.invitations": { about: "network", others: "refused", input: ({ slug }) => ({ slug, locale: "en" }) },
  "networks.makeLink": { about: "network", others: "refused", input: ({ slug }) => ({ slug, formKey: "a-form-key" }) },
  "networks.inviteAddresses": {
    about: "network",
    others: "refused",
    input: ({ slug }) => ({ slug, addresses: "x@example.org", locale: "en" }),
  },
  "networks.revokeInvitation": {
    about: "network",
    others: "refused",
    input: ({ slug, invitationId }) => ({ slug, invitationId }),
  },
  "networks.showInvitation": {
    about: "network",
    others: "open",
    input: ({ slug }) => ({ slug, token: "x".repeat(43), locale: "en" }),
  },
  "networks.acceptInvitation": {
    about: "network",
    others: "open",
    input: ({ slug }) => ({ slug, token: "x".repeat(43) }),
  },
  "networks.member": {
    about: "network",
    others: "refused",
    input: ({ slug, handle }) => ({ slug, handle, locale: "en" }),
  },
  "networks.changeRole": {
    about: "network",
    others: "refused",
    input: ({ slug, handle }) => ({ slug, handle, role: "member" }),
  },
  "networks.handOver": { about: "network", others: "refused", input: ({ slug, handle }) => ({ slug, handle }) },
  "networks.removeMember": { about: "network", others: "refused", input: ({ slug, handle }) => ({ slug, handle }) },
  "networks.unblockMember": { about: "network", others: "refused", input: ({ slug, handle }) => ({ slug, handle }) },
  "networks.exportMembers": { about: "network", others: "refused", input: ({ slug }) => ({ slug }) },
  "organisations.list": { about: "nothing", input: { locale: "en" } },
  "organisations.show": {
    about: "person",
    others: "open",
    input: ({ organisation }) => ({ slug: organisation, locale: "en" }),
  },
  "organisations.suggest": { about: "nothing", input: { query: "City" } },
  "organisations.own": { about: "nothing", input: undefined },
  "organisations.choose": { about: "nothing", input: { name: "City of somewhere" } },
  "organisations.vouch": {
    about: "person",
    others: "open",
    input: ({ organisation, memberId }) => ({ slug: organisation, memberId }),
  },
  "organisations.confirm": {
    about: "person",
    others: "open",
    input: ({ organisation, memberId }) => ({ slug: organisation, memberId }),
  },
  "organisations.approveDomain": {
    about: "person",
    others: "open",
    input: ({ organisation }) => ({ slug: organisation, domain: "city.example.org" }),
  },
  "organisations.withdrawDomain": {
    about: "person",
    others: "open",
    input: ({ organisation }) => ({ slug: organisation, domain: "city.example.org" }),
  },
  "people.find": { about: "nothing", input: { locale: "en" } },
  "places.list": { about: "nothing", input: { locale: "en" } },
  "places.show": { about: "person", others: "open", input: ({ place }) => ({ slug: place, locale: "en" }) },
  "places.listSimilar": { about: "person", others: "open", input: ({ place }) => ({ slug: place, locale: "en" }) },
  "privacy.show": { about: "nothing", input: undefined },
  "privacy.export": { about: "nothing", input: {} },
  "privacy.erase": { about: "nothing", input: { handle: "not-hers" } },
  "resources.overview": { about: "nothing", input: { locale: "en" } },
  "resources.listInPlace": {
    about: "person",
    others: "open",
    input: ({ place }) => ({ placeSlug: place, locale: "en" }),
  },
  "resources.show": { about: "person", others: "open", input: ({ resourceId }) => ({ resourceId, locale: "en" }) },
  "resources.showText": { about: "person", others: "open", input: ({ resourceId }) => ({ resourceId, locale: "en" }) },
  "search.find": { about: "nothing", input: { locale: "en" } },
  "search.suggest": { about: "nothing", input: { prefix: "bud", locale: "en" } },
  "topics.list": { about: "nothing", input: { locale: "en" } },
  "topics.show": { about: "person", others: "open", input: ({ topic }) => ({ slug: topic, locale: "en" }) },
};
