import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { AddressForm, LinkForm } from "../../features/networks/invitation-forms.tsx";
import { InvitationList } from "../../features/networks/invitation-list.tsx";
import { AddressReport, NewLink } from "../../features/networks/invitation-report.tsx";
import { invitingForms } from "../../features/networks/inviting-forms.ts";
import { NetworkPartHead } from "../../features/networks/network-head.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import styles from "./network-page.module.css";

export const handle = { words: await loadWords("networks", "stewardship") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.networks.invitations.queryOptions({ slug: params["network"] ?? "", locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = invitingForms.action;
export const clientAction = invitingForms.clientAction;

/** Links and mails that let people in. */
export default function NetworkInvitationsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const { data: found } = useSuspenseQuery(useTRPC().networks.invitations.queryOptions({ slug, locale }));
  const { network, items, can } = found;
  return (
    <>
      <PageHead title={t`Invitations to ${network.name.text}`} description={t`Links and mails.`} isUnlisted />
      <NetworkPartHead network={network} can={can} title={<Trans>Invitations</Trans>} />
      <NewLink slug={slug} />
      <AddressReport />
      <DoneNotice when="revoked">
        <Trans>Taken back: it lets nobody in any more.</Trans>
      </DoneNotice>
      <div className={styles["main"]}>
        <section aria-labelledby="by-link" className={styles["section"]}>
          <h2 id="by-link">
            <Trans>By link</Trans>
          </h2>
          <LinkForm />
        </section>
        <section aria-labelledby="by-mail" className={styles["section"]}>
          <h2 id="by-mail">
            <Trans>By mail</Trans>
          </h2>
          <AddressForm />
        </section>
        {items.length === 0 ? null : (
          <section aria-labelledby="sent" className={styles["section"]}>
            <h2 id="sent">
              <Trans>Sent so far</Trans>
            </h2>
            <InvitationList invitations={items} />
          </section>
        )}
      </div>
    </>
  );
}
