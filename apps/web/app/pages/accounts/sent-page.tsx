import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearchParams } from "react-router";
import { usePage } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { outboxPath, signInPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("accounts") };

/** Says the same whoever asked: whether an address has an account is nobody else's business. */
export default function SentPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { mode } = usePage();
  const [searchParams] = useSearchParams();
  return (
    <>
      <PageHead title={t`Look into your mailbox`} description={t`A link to sign in is on its way.`} isUnlisted />
      <PageTitle lead={<Trans>A mail with a link is on its way to you. Open the link to go on.</Trans>}>
        <Trans>Look into your mailbox</Trans>
      </PageTitle>
      <Prose>
        <ul>
          <li>
            <Trans>The link is good for 15 minutes, and once.</Trans>
          </li>
          <li>
            <Trans>Nothing there after a minute or two? Look among the unwanted mail.</Trans>
          </li>
          <li>
            <Trans>
              A typing error in the address?{" "}
              <Link to={signInPath(locale, searchParams.get("to") ?? undefined)}>Enter it again</Link>.
            </Trans>
          </li>
        </ul>
      </Prose>
      {mode === "demo" ? (
        <Notice title={<Trans>In this demonstration no mail leaves the machine</Trans>}>
          <p>
            <Link to={outboxPath(locale)}>
              <Trans>Read it in the outbox</Trans>
            </Link>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
