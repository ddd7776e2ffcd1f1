import { networkRoles } from "@plaza/types/networks";
import type { Locale } from "../../lib/locales.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { networkPartPath } from "../../lib/urls.ts";
import { membershipReads } from "./joining-forms.ts";

type Params = Record<string, string | undefined>;
const slugOf = (params: Params) => params["network"] ?? "";
const handleOf = (params: Params) => params["handle"] ?? "";
const done = (locale: Locale, slug: string, what: string) => `${networkPartPath(locale, slug, "members")}?done=${what}`;

const role = formMutation({
  mutation: (caller) => caller.networks.changeRole,
  input: (form, { params }) => ({
    slug: slugOf(params),
    handle: handleOf(params),
    role: networkRoles.find((name) => name === form.text("role")) ?? "member",
  }),
  redirectTo: ({ slug }, { locale }) => done(locale, slug, "role"),
  invalidates: membershipReads,
});

const handOver = formMutation({
  mutation: (caller) => caller.networks.handOver,
  input: (_form, { params }) => ({ slug: slugOf(params), handle: handleOf(params) }),
  redirectTo: ({ slug }, { locale }) => done(locale, slug, "handed"),
  invalidates: membershipReads,
});

const remove = formMutation({
  mutation: (caller) => caller.networks.removeMember,
  input: (form, { params }) => ({
    slug: slugOf(params),
    handle: handleOf(params),
    isBlocked: form.has("isBlocked"),
    reason: form.text("reason"),
  }),
  redirectTo: ({ slug }, { locale }) => done(locale, slug, "removed"),
  invalidates: membershipReads,
});

const unblock = formMutation({
  mutation: (caller) => caller.networks.unblockMember,
  input: (form, { params }) => ({ slug: slugOf(params), handle: form.text("handle") }),
  redirectTo: ({ slug }, { locale }) => done(locale, slug, "unblocked"),
  invalidates: membershipReads,
});

/** By the names of the forms on the pages of members. */
export const managingForms = formMutations({ role, "hand-over": handOver, remove, unblock });
