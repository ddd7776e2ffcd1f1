import { type AddressLine, networkLimits } from "@plaza/types/networks";
import type { Caller } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import type { Locale } from "../../lib/locales.ts";
import { networkPartPath } from "../../lib/urls.ts";

type Params = Record<string, string | undefined>;
const slugOf = (params: Params) => params["network"] ?? "";

const link = formMutation({
  mutation: (caller) => caller.networks.makeLink,
  input: (form, { params }) => ({
    slug: slugOf(params),
    uses: form.number("uses") ?? 1,
    days: form.number("days") ?? networkLimits.invitationDays,
    formKey: form.key,
  }),
  redirectTo: ({ slug, token }, { locale }) =>
    `${networkPartPath(locale, slug, "invitations")}?${new URLSearchParams({ done: "link", link: token }).toString()}`,
  invalidates: (trpc) => [trpc.networks.pathKey()],
});

type Addresses = { slug: string; text: string; file: File | null; locale: Locale };

/** Typed addresses and those of a file in one list, whose lines count on. */
const inviteAll =
  (caller: Caller) =>
  async ({ slug, text, file, locale }: Addresses) => {
    const fromFile = file === null ? "" : await file.text();
    const addresses = [text.trimEnd(), fromFile].filter((part) => part.trim() !== "").join("\n");
    return caller.networks.inviteAddresses({ slug, addresses, locale });
  };

const addresses = formMutation({
  mutation: inviteAll,
  input: (form, { params, locale }) => ({
    slug: slugOf(params),
    text: form.text("addresses"),
    file: form.file("file"),
    locale,
  }),
  redirectTo: ({ slug, lines }, { locale }) =>
    `${networkPartPath(locale, slug, "invitations")}?${reportOf(lines).toString()}`,
  invalidates: (trpc) => [trpc.networks.pathKey()],
});

/** The report of each line as parameters of the page that shows it: numbers of lines, never an address. */
function reportOf(lines: AddressLine[]): URLSearchParams {
  const numbers = (outcome: AddressLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome).map(({ line }) => line);
  return new URLSearchParams({
    done: "invited",
    invited: numbers("invited").join("."),
    none: numbers("no_address").join("."),
    twice: numbers("repeated").join("."),
  });
}

const revoke = formMutation({
  mutation: (caller) => caller.networks.revokeInvitation,
  input: (form, { params }) => ({ slug: slugOf(params), invitationId: form.number("invitation") ?? 0 }),
  redirectTo: ({ slug }, { locale }) => `${networkPartPath(locale, slug, "invitations")}?done=revoked`,
  invalidates: (trpc) => [trpc.networks.pathKey()],
});

/** By the names of the forms on the page of invitations. */
export const invitingForms = formMutations({ link, addresses, revoke });
