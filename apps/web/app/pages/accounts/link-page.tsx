import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { JoinForm } from "../../features/accounts/join-form.tsx";
import { SignInOnce } from "../../features/accounts/sign-in-once.tsx";
import { SpentLink } from "../../features/accounts/spent-link.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { signedInPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";

export const handle = { words: await loadWords("accounts") };

const linkOf = (searchParams: URLSearchParams) => ({
  token: searchParams.get("token") ?? "",
  purpose: "sign_in" as const,
});

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.accounts.showLink.queryOptions(linkOf(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const use = formMutation({
  mutation: (caller) => caller.accounts.useLink,
  input: (form, { locale, searchParams }) => ({
    ...linkOf(searchParams),
    locale,
    name: form.text("name"),
    agreed: form.has("agreed"),
  }),
  reasonFields: { "account.name_missing": "name", "account.agreement_missing": "agreed" },
  redirectTo: (result, { locale }) => signedInPath(locale, result),
  leavesApp: true,
});
export const action = use.action;
export const clientAction = use.clientAction;

/** Opening the link changes nothing, since programs open links too; its button does. */
export default function LinkPage() {
  const { t } = useLingui();
  const [searchParams] = useSearchParams();
  const { data: link } = useSuspenseQuery(useTRPC().accounts.showLink.queryOptions(linkOf(searchParams)));
  return (
    <>
      <PageHead title={t`Sign in`} description={t`Sign in with the link from your mail.`} isUnlisted />
      {link.state === "good" ? (
        link.isNewcomer ? (
          <JoinForm link={link} />
        ) : (
          <SignInOnce link={link} />
        )
      ) : (
        <SpentLink state={link.state}>
          <Trans>Have another link sent to you.</Trans>
        </SpentLink>
      )}
    </>
  );
}
