import { isLocale, type Locale } from "../../lib/locales.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { settingsPath } from "../../lib/urls.ts";

const done = (locale: Locale, what: string) => `${settingsPath(locale)}?done=${what}`;

const email = formMutation({
  mutation: (caller) => caller.accounts.requestEmailChange,
  input: (form, { locale }) => ({ email: form.text("email"), locale }),
  reasonFields: { "account.email_taken": "email" },
  redirectTo: (_result, { locale }) => done(locale, "email"),
});

/** Words come with the page: another language is a whole load. */
const locale = formMutation({
  mutation: (caller) => caller.accounts.settings.changeLocale,
  input: (form, place) => ({ locale: chosenLocale(form.text("locale"), place.locale) }),
  redirectTo: (_result, place) => done(chosenLocale(place.form.text("locale"), place.locale), "locale"),
  leavesApp: true,
});

const chosenLocale = (chosen: string, current: Locale): Locale => (isLocale(chosen) ? chosen : current);

const password = formMutation({
  mutation: (caller) => caller.accounts.setPassword,
  input: (form) => ({ current: form.text("current-password"), password: form.text("password") }),
  fieldNames: { current: "current-password" },
  reasonFields: {
    "account.wrong_password": "current-password",
    "account.password_short": "password",
    "account.password_common": "password",
  },
  redirectTo: (_result, place) => done(place.locale, "password"),
  invalidates: (trpc) => [trpc.accounts.settings.show.queryKey(), trpc.accounts.listSessions.queryKey()],
});

const passwordRemoval = formMutation({
  mutation: (caller) => caller.accounts.removePassword,
  input: () => {},
  redirectTo: (_result, place) => done(place.locale, "password-removed"),
  invalidates: (trpc) => [trpc.accounts.settings.show.queryKey()],
});

const passkey = formMutation({
  mutation: (caller) => caller.accounts.passkeys.register,
  input: (form) => ({ name: form.text("name"), response: form.json("response") }),
  redirectTo: (_result, place) => done(place.locale, "passkey"),
  invalidates: (trpc) => [trpc.accounts.passkeys.list.queryKey()],
});

const passkeyName = formMutation({
  mutation: (caller) => caller.accounts.passkeys.rename,
  input: (form) => ({ passkeyId: form.text("passkey"), name: form.text("name") }),
  redirectTo: (_result, place) => done(place.locale, "passkey"),
  invalidates: (trpc) => [trpc.accounts.passkeys.list.queryKey()],
});

const passkeyRemoval = formMutation({
  mutation: (caller) => caller.accounts.passkeys.remove,
  input: (form) => ({ passkeyId: form.text("passkey") }),
  redirectTo: (_result, place) => done(place.locale, "passkey"),
  invalidates: (trpc) => [trpc.accounts.passkeys.list.queryKey()],
});

const session = formMutation({
  mutation: (caller) => caller.accounts.revokeSession,
  input: (form) => ({ sessionId: form.text("session") }),
  redirectTo: (_result, place) => done(place.locale, "session"),
  invalidates: (trpc) => [trpc.accounts.listSessions.queryKey()],
});

const otherSessions = formMutation({
  mutation: (caller) => caller.accounts.revokeOtherSessions,
  input: () => {},
  redirectTo: (_result, place) => done(place.locale, "session"),
  invalidates: (trpc) => [trpc.accounts.listSessions.queryKey()],
});

/** By the names of the forms on the page. */
export const settingsForms = formMutations({
  email,
  locale,
  password,
  "password-removal": passwordRemoval,
  passkey,
  "passkey-name": passkeyName,
  "passkey-removal": passkeyRemoval,
  session,
  "other-sessions": otherSessions,
});
