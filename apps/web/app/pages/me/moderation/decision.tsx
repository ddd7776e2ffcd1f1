import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnAct } from "@plaza/types/moderation";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { DecisionWithObjection } from "../../../features/moderation/objection-form.tsx";
import styles from "../../../features/moderation/moderation.module.css";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { conductPath } from "../../../lib/urls.ts";
import { PageTitle } from "../../../ui/page-title.tsx";

/** What was decided about the reader, why, and where to object. `children`: further ways on. */
export function Decision({ act, children }: { act: OwnAct; children?: ReactNode }) {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`A decision about you`} description={t`What moderators decided, and why.`} isUnlisted />
      <PageTitle>
        <Trans>A decision about you</Trans>
      </PageTitle>
      <DecisionWithObjection act={act} />
      <p className={styles["ways"]}>
        {children}
        <Link to={conductPath(useLocale())}>
          <Trans>Code of conduct</Trans>
        </Link>
      </p>
    </>
  );
}
