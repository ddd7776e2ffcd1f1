import { Trans, useLingui } from "@lingui/react/macro";
import { routingLimits } from "@plaza/types/routing";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { myAsksPath } from "../../lib/urls.ts";
import { PageTitle } from "../../ui/page-title.tsx";

/** Instead of the ask. Which of the reasons it is, is told to nobody: whoever tries links must not learn of one. */
export function DeadLink() {
  const { t } = useLingui();
  const locale = useLocale();
  const days = routingLimits.linkDays;
  return (
    <>
      <PageHead title={t`This link opens nothing any more`} description={t`A question for you`} isUnlisted />
      <PageTitle>
        <Trans>This link opens nothing any more</Trans>
      </PageTitle>
      <p>
        <Trans>
          Links in mails are good for {days} days. This one is older, was cut off on its way, or its question is gone.
          Nothing that you wrote was changed.
        </Trans>
      </p>
      <p>
        <Trans>
          If the mail is not that old, copy the whole address from it. Questions that still wait for you stand, once you
          are signed in, under <Link to={myAsksPath(locale)}>Asked of you</Link>.
        </Trans>
      </p>
    </>
  );
}
