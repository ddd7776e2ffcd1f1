import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { GapView } from "@plaza/types/gaps";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { GapFacts, GapName, Outcome, Proposals } from "../../features/gaps/gap-parts.tsx";
import { DismissForm, FillForm, MergeForm, SplitForm } from "../../features/gaps/gap-forms.tsx";
import styles from "../../features/gaps/gaps.module.css";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { gapPath, gapsPath, idOfSegment } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("gaps", "forms") };

type Params = Record<string, string | undefined>;
const gapIdOf = (params: Params): number => idOfSegment(params["gap"]) ?? 0;
const inputOf = (params: Params, locale: Locale) => ({ gapId: gapIdOf(params), locale });

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.gaps.show.queryOptions(inputOf(params, locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  fill: formMutation({
    mutation: (caller) => caller.gaps.markFilled,
    input: (form, { params }) => ({ gapId: gapIdOf(params), filler: form.text("filler") }),
    redirectTo: (_result, { locale }) => `${gapsPath(locale)}?done=filled`,
    reasonFields: { "gap.filler_unknown": "filler" },
    invalidates: (trpc) => [trpc.gaps.pathKey()],
  }),
  dismiss: formMutation({
    mutation: (caller) => caller.gaps.dismiss,
    input: (form, { params }) => ({ gapId: gapIdOf(params), note: form.text("note") }),
    redirectTo: (_result, { locale }) => `${gapsPath(locale)}?done=dismissed`,
    invalidates: (trpc) => [trpc.gaps.pathKey()],
  }),
  merge: formMutation({
    mutation: (caller) => caller.gaps.merge,
    input: (form, { params }) => ({ gapId: gapIdOf(params), intoId: form.number("intoId") ?? 0 }),
    redirectTo: ({ gapId }, { locale }) => `${gapPath(locale, gapId)}?done=merged`,
    invalidates: (trpc) => [trpc.gaps.pathKey()],
  }),
  split: formMutation({
    mutation: (caller) => caller.gaps.split,
    input: (form, { params }) => ({ gapId: gapIdOf(params), query: form.text("query") }),
    redirectTo: ({ gapId }, { locale }) => `${gapPath(locale, gapId)}?done=split`,
    invalidates: (trpc) => [trpc.gaps.pathKey()],
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

/** One gap with all that settling it takes. */
export default function GapPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: gap } = useSuspenseQuery(useTRPC().gaps.show.queryOptions(inputOf(useParams(), locale)));
  const isOpen = gap.state === "open";
  return (
    <>
      <PageHead title={gap.label?.text ?? t`What is missing`} description={t`Something that is missing.`} isUnlisted />
      <Breadcrumb trail={[{ to: gapsPath(locale), label: t`What is missing` }]} />
      <PageTitle>
        <GapName gap={gap} />
      </PageTitle>
      <DoneNotice when="merged">
        <Trans>Both are one now.</Trans>
      </DoneNotice>
      <DoneNotice when="split">
        <Trans>These words stand for themselves now.</Trans>
      </DoneNotice>
      <div className={styles["item"]}>
        <GapFacts gap={gap} />
        <Outcome gap={gap} />
        <Proposals proposals={gap.proposals} />
      </div>
      <Wordings gap={gap} />
      <Notes gap={gap} />
      {isOpen ? <FillForm proposals={gap.proposals} /> : null}
      {isOpen && gap.alike.length > 0 ? <MergeForm alike={gap.alike} /> : null}
      {isOpen ? <DismissForm /> : null}
    </>
  );
}

function Wordings({ gap: { wordings, state } }: { gap: GapView }) {
  const canSplit = state === "open" && wordings.length > 1;
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>What was typed</Trans>
      </h2>
      <ul role="list">
        {wordings.map(({ query, count }) => (
          <li key={`${query.lang} ${query.text}`} className={styles["wording"]}>
            <span>
              <LanguageText text={query} />{" "}
              <span className={styles["quiet"]}>
                <Plural value={count} one="# person" other="# people" />
              </span>
            </span>
            {canSplit ? <SplitForm query={query.text} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ gap: { notes } }: { gap: GapView }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>What it is needed for</Trans>
      </h2>
      <ul>
        {notes.map((note) => (
          <li key={note.text} className={styles["words"]} dir={note.dir}>
            <LanguageText text={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}
