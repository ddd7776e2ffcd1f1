import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { MailText } from "../../features/accounts/mail-text.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, outboxPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateTimeText } from "../../ui/values.tsx";

export const handle = { words: await loadWords("accounts") };

const mailOf = (segment: string | undefined) => ({ mailId: idOfSegment(segment) ?? 0 });

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.accounts.showMail.queryOptions(mailOf(params["mail"]))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

export default function MailPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const params = useParams();
  const { data: mail } = useSuspenseQuery(useTRPC().accounts.showMail.queryOptions(mailOf(params["mail"])));
  return (
    <>
      <PageHead title={mail.subject} description={t`A mail of this demonstration.`} isUnlisted />
      <Breadcrumb trail={[{ to: outboxPath(locale), label: t`Outbox` }]} />
      <PageTitle>
        <span lang={mail.locale}>{mail.subject}</span>
      </PageTitle>
      <Facts
        items={[
          { term: t`Recipient`, detail: <bdi>{mail.to}</bdi> },
          { term: t`Written`, detail: <DateTimeText at={mail.createdAt} /> },
        ]}
      />
      <h2 className="visually-hidden">
        <Trans>Text</Trans>
      </h2>
      <MailText text={mail.text} lang={mail.locale} />
    </>
  );
}
