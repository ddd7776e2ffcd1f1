import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { MailList } from "../../features/accounts/mail-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts") };

const page = prefetch(({ queryClient, trpc }) =>
  queryClient.fetchQuery({ ...trpc.accounts.listMails.queryOptions(), staleTime: 0 }),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

export default function OutboxPage() {
  const { t } = useLingui();
  const { data: mails } = useSuspenseQuery(useTRPC().accounts.listMails.queryOptions());
  return (
    <>
      <PageHead title={t`Outbox`} description={t`The mails of this demonstration.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>Mails that this demonstration would have sent. They stay on this machine and go after a day.</Trans>
        }
      >
        <Trans>Outbox</Trans>
      </PageTitle>
      {mails.length === 0 ? (
        <EmptyState title={<Trans>No mail yet</Trans>}>
          <p>
            <Trans>Have a link to sign in sent to any address: the mail will stand here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <MailList mails={mails} />
      )}
    </>
  );
}
