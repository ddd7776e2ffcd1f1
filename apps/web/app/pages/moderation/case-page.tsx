import { Trans, useLingui } from "@lingui/react/macro";
import type { ActView, CaseSubject } from "@plaza/types/moderation";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { data, Link, useParams } from "react-router";
import { ActForm, actInBrowser, actMutation } from "../../features/moderation/act-form.tsx";
import { ActList, ActWords } from "../../features/moderation/act-list.tsx";
import { CasePerson, Reports, ReviewedPosts } from "../../features/moderation/case-parts.tsx";
import { caseOf } from "../../features/moderation/case-of.ts";
import styles from "../../features/moderation/moderation.module.css";
import { ThingSummary } from "../../features/moderation/thing-summary.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { casePath, moderationPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("moderation") };

const page = prefetch(({ queryClient, trpc, params }) => {
  const asked = caseOf(params);
  if (asked === null) throw data(null, { status: 404 });
  return queryClient.fetchQuery(trpc.moderation.showCase.queryOptions(asked));
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = actMutation.action;
export const clientAction = actInBrowser;

export default function CasePage() {
  const asked = caseOf(useParams());
  return asked === null ? null : <Case asked={asked} />;
}

/** One thing with everything that a decision needs. */
function Case({ asked }: { asked: { subject: CaseSubject; subjectId: number } }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: shown } = useSuspenseQuery(useTRPC().moderation.showCase.queryOptions(asked));
  const { thing, objectedAct, acts, earlierActs } = shown;
  return (
    <>
      <PageHead title={t`Case`} description={t`What was reported, in its context.`} isUnlisted />
      <p className={styles["ways"]}>
        <Link to={moderationPath(locale)}>
          <Trans>Back to what waits</Trans>
        </Link>
      </p>
      <PageTitle>{objectedAct === null ? <Trans>Case</Trans> : <Trans>A second look</Trans>}</PageTitle>
      <ThingSummary thing={thing} namesState />
      {objectedAct === null ? null : <ObjectedAct act={objectedAct} />}
      <Reports shown={shown} />
      <ReviewedPosts posts={shown.posts} />
      <CasePerson shown={shown} />
      <Acts title={<Trans>What was done here</Trans>} acts={acts} />
      <Acts title={<Trans>Decided about the same person before</Trans>} acts={earlierActs} />
      <section className={styles["section"]}>
        <h2>
          <Trans>Decide</Trans>
        </h2>
        {thing.subject === "thread" ? (
          <p>
            <Link to={`/${locale}/discussions/${thing.subjectId}`}>
              <Trans>Move or merge it on its own page</Trans>
            </Link>
          </p>
        ) : null}
        <ActForm shown={shown} />
      </section>
    </>
  );
}

function Acts({ title, acts }: { title: ReactNode; acts: ActView[] }) {
  if (acts.length === 0) return null;
  return (
    <section className={styles["section"]}>
      <h2>{title}</h2>
      <ActList acts={acts} />
    </section>
  );
}

/** What somebody wants to be looked at again, with the case where it was taken. */
function ObjectedAct({ act }: { act: ActView }) {
  const locale = useLocale();
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>The decision that it is about</Trans>
      </h2>
      <ActWords act={act} isForModerators />
      {act.thing === null ? null : (
        <p className={styles["ways"]}>
          <Link to={casePath(locale, act.thing.subject, act.thing.subjectId)}>
            <Trans>Look at its own case</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
