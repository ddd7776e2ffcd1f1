import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { LinkForm } from "../../features/accounts/link-form.tsx";
import { SpentLink } from "../../features/accounts/spent-link.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { signInSentPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts") };

const invitationOf = (searchParams: URLSearchParams) => ({
  token: searchParams.get("token") ?? "",
  purpose: "first_staff" as const,
});

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.accounts.showLink.queryOptions(invitationOf(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const claim = formMutation({
  mutation: (caller) => caller.accounts.requestLink,
  input: (form, { locale, searchParams }) => ({
    email: form.text("email"),
    locale,
    returnTo: null,
    staffToken: invitationOf(searchParams).token,
  }),
  redirectTo: (_result, { locale }) => signInSentPath(locale),
});
export const action = claim.action;
export const clientAction = claim.clientAction;

/** The address that the server printed at its first start: whoever runs the site makes the first staff account. */
export default function StaffPage() {
  const { t } = useLingui();
  const [searchParams] = useSearchParams();
  const { data: link } = useSuspenseQuery(useTRPC().accounts.showLink.queryOptions(invitationOf(searchParams)));
  return (
    <>
      <PageHead title={t`First staff account`} description={t`Make the first staff account of this site.`} isUnlisted />
      {link.state === "good" ? (
        <>
          <PageTitle lead={<Trans>Whoever signs in with this address will look after the site.</Trans>}>
            <Trans>Make the first staff account</Trans>
          </PageTitle>
          <LinkForm returnTo={null} isForStaff />
        </>
      ) : (
        <SpentLink state={link.state}>
          <Trans>The command create-admin makes staff accounts at any time.</Trans>
        </SpentLink>
      )}
    </>
  );
}
