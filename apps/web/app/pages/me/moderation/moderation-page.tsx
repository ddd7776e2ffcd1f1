import { Trans, useLingui } from "@lingui/react/macro";
import type { OwnAct, OwnModerationView } from "@plaza/types/moderation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { ActList } from "../../../features/moderation/act-list.tsx";
import styles from "../../../features/moderation/moderation.module.css";
import { useReportKinds, useSubjectNames } from "../../../features/moderation/moderation-words.ts";
import { useTRPC } from "../../../lib/data.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { conductPath, keepingAwayPath, ownActPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { DateText } from "../../../ui/values.tsx";

export const handle = { words: await loadWords("moderation") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.moderation.own.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What was decided about the reader, and what became of her reports. */
export default function OwnModerationPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().moderation.own.queryOptions());
  return (
    <>
      <PageHead
        title={t`Moderation and me`}
        description={t`What was decided about you, and what became of your reports.`}
        isUnlisted
      />
      <PageTitle lead={<Trans>What was decided about you, and what became of your reports.</Trans>}>
        <Trans>Moderation and me</Trans>
      </PageTitle>
      <p className={styles["ways"]}>
        <Link to={keepingAwayPath(locale)}>
          <Trans>Whom I keep away</Trans>
        </Link>
        <Link to={conductPath(locale)}>
          <Trans>Code of conduct</Trans>
        </Link>
      </p>
      <section className={styles["section"]}>
        <h2>
          <Trans>Decided about you</Trans>
        </h2>
        {data.acts.length === 0 ? (
          <p>
            <Trans>Nothing was decided about you.</Trans>
          </p>
        ) : (
          <ActList acts={data.acts} isForModerators={false} more={wayToAct} />
        )}
      </section>
      <section className={styles["section"]}>
        <h2>
          <Trans>Reported by you</Trans>
        </h2>
        <OwnReports reports={data.reports} />
      </section>
    </>
  );
}

const wayToAct = (act: OwnAct) => <WayToAct act={act} />;

function WayToAct({ act: { actId, canObject, isReversed } }: { act: OwnAct }) {
  return (
    <>
      {isReversed ? (
        <p>
          <Trans>It was taken back.</Trans>
        </p>
      ) : null}
      <p className={styles["ways"]}>
        <Link to={ownActPath(useLocale(), actId)}>
          {canObject ? <Trans>Read it and ask for a second look</Trans> : <Trans>Read it</Trans>}
        </Link>
      </p>
    </>
  );
}

function OwnReports({ reports }: Pick<OwnModerationView, "reports">) {
  const kinds = useReportKinds();
  const subjects = useSubjectNames();
  if (reports.length === 0)
    return (
      <p>
        <Trans>You have reported nothing.</Trans>
      </p>
    );
  return (
    <ul role="list" className={styles["list"]}>
      {reports.map((report) => (
        <li key={report.reportId} className={styles["item"]}>
          <p>
            <strong>{kinds[report.kind]}</strong> · {subjects[report.subject]}
          </p>
          <p className={styles["words"]} dir="auto">
            {report.reason}
          </p>
          <p className={styles["quiet"]}>
            {report.isSettled ? <Trans>Moderators have looked at it</Trans> : <Trans>Waits for moderators</Trans>}
            {" · "}
            <DateText at={report.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
