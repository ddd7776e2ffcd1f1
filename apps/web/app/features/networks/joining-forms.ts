import { type MailChoice, mailChoices } from "@plaza/types/networks";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import type { Data } from "../../lib/data.ts";
import { networkPath } from "../../lib/urls.ts";

export const mailChoiceOf = (form: SentForm): MailChoice =>
  mailChoices.find((choice) => choice === form.text("mailChoice")) ?? "weekly";

/** Who is in a network changes what others see of it, too. */
export const membershipReads = (trpc: Data["trpc"]) => [
  trpc.networks.pathKey(),
  trpc.memberHome.pathKey(),
  trpc.people.pathKey(),
  trpc.collections.pathKey(),
];

type Params = { network?: string };
const slugOf = (params: Params) => params.network ?? "";

const join = formMutation({
  mutation: (caller) => caller.networks.join,
  input: (form, { params }) => ({ slug: slugOf(params), mailChoice: mailChoiceOf(form) }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=joined`,
  invalidates: membershipReads,
});

const ask = formMutation({
  mutation: (caller) => caller.networks.ask,
  input: (form, { params }) => ({
    slug: slugOf(params),
    mailChoice: mailChoiceOf(form),
    message: form.text("message"),
  }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=asked`,
  invalidates: membershipReads,
});

const withdraw = formMutation({
  mutation: (caller) => caller.networks.withdrawRequest,
  input: (_form, { params }) => ({ slug: slugOf(params) }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=withdrawn`,
  invalidates: membershipReads,
});

const mail = formMutation({
  mutation: (caller) => caller.networks.changeMailChoice,
  input: (form, { params }) => ({
    slug: slugOf(params),
    mailChoice: mailChoiceOf(form),
    sharesAddress: form.has("sharesAddress"),
  }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=mail`,
  invalidates: membershipReads,
});

/** By the names of the forms on the page of a network. */
export const joiningForms = formMutations({ join, ask, withdraw, mail });
