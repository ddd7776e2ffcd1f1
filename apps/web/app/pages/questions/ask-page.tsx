import { Trans, useLingui } from "@lingui/react/macro";
import type { SimilarView } from "@plaza/types/questions";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { composerInput, composerTouched, prefetchComposer } from "../../features/posts/composer-input.ts";
import { AskFields } from "../../features/questions/writing/ask-fields.tsx";
import { SimilarWhileTyping } from "../../features/questions/writing/similar-while-typing.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { questionPath, questionsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./question-page.module.css";
import { touchedByQuestions } from "./question-address.ts";

export const handle = { words: await loadWords("asking", "writing") };

const subject = "question:new";

const page = prefetch(async ({ queryClient, trpc, locale }) => {
  const [me] = await Promise.all([
    queryClient.fetchQuery(trpc.accounts.me.queryOptions()),
    queryClient.fetchQuery(trpc.questions.choices.queryOptions({ locale })),
  ]);
  // Whoever has no account yet may type; what she typed is kept while she signs in.
  if (me) await prefetchComposer({ queryClient, trpc }, subject);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const fieldNames = ["title", "text", "tried", "topic", "topic2", "place"] as const;
type Typed = Record<(typeof fieldNames)[number], string>;
type Looked = { similar: SimilarView; typed: Typed };

const typedIn = (form: SentForm): Typed => ({
  title: form.text("title"),
  text: form.text("text"),
  tried: form.text("tried"),
  topic: form.text("topic"),
  topic2: form.text("topic2"),
  place: form.text("place"),
});

const ask = formMutations({
  ask: formMutation({
    mutation: (caller) => caller.questions.ask,
    input: (form) => ({
      ...composerInput(form),
      title: form.text("title"),
      tried: form.text("tried"),
      topics: [form.text("topic"), form.text("topic2")].filter((slug) => slug !== ""),
      place: form.text("place"),
      formKey: form.key,
    }),
    draftOf: () => "question:new",
    redirectTo: (question, { locale }) => `${questionPath(locale, question)}?done=asked`,
    fieldNames: { topics: "topic" },
    reasonFields: {
      "question.topic_unknown": "topic",
      "question.topics_too_many": "topic",
      "question.place_unknown": "place",
    },
    invalidates: (trpc) => [...touchedByQuestions(trpc), ...composerTouched(trpc)],
  }),
  // Without script: shows what may answer it, with everything that was typed.
  look: formMutation({
    mutation:
      (caller) =>
      async ({ typed, ...input }: { typed: Typed; text: string; locale: "en" | "es" | "fr" }): Promise<Looked> => ({
        similar: await caller.questions.similar(input),
        typed,
      }),
    input: (form, { locale }) => ({
      typed: typedIn(form),
      text: `${form.text("title")} ${form.text("text")}`.trim().slice(0, lookedAtMax).toWellFormed(),
      locale,
    }),
    shows: (looked) => looked,
  }),
});
export const action = ask.action;
export const clientAction = ask.clientAction;

const lookedAtMax = 1_000;

/** Nothing more is needed than to say what one wants to know. */
export default function AskPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult("ask");
  const { looked, known } = useKnown();
  const { data: choices } = useSuspenseQuery(useTRPC().questions.choices.queryOptions({ locale }));
  return (
    <>
      <PageHead
        title={t`Ask a question`}
        description={t`Ask in your language what you could not find: people who have done it are asked to answer.`}
      />
      <Breadcrumb trail={[{ to: questionsPath(locale), label: t`Questions` }]} />
      <PageTitle
        lead={
          <Trans>
            Everybody can read it. Three people who may know are asked, and you are told when somebody answers.
          </Trans>
        }
      >
        <Trans>Ask a question</Trans>
      </PageTitle>
      <div className={styles["page"]}>
        <Form state={form}>
          <AskFields
            form={form}
            choices={choices}
            known={known}
            similar={<SimilarWhileTyping looked={looked} first={form.value("title", known.title)} />}
            composer={
              <Composer
                form={form}
                subject={subject}
                label={t`What should somebody know to answer it?`}
                hint={<Trans>Your situation, what you need it for. Leave out names of people.</Trans>}
                {...(known.text ? { stored: { text: known.text, language: "", attachments: [] } } : {})}
              />
            }
          />
          <ButtonRow>
            <SubmitButton>
              <Trans>Post the question</Trans>
            </SubmitButton>
          </ButtonRow>
        </Form>
      </div>
    </>
  );
}

/** What was typed before looking, what a draft holds, what the address says; in this order. */
function useKnown(): { looked: SimilarView | null; known: Partial<Typed> } {
  const [searchParams] = useSearchParams();
  const shown = useFormResult("look").shown as Looked | null;
  const { data: draft } = useQuery({ ...useTRPC().posts.showDraft.queryOptions({ subject }), enabled: false });
  if (shown !== null) return { looked: shown.similar, known: shown.typed };
  const entries = fieldNames.flatMap((name) => {
    const kept = name === "title" ? draft?.title : draft?.fields[name];
    const value = searchParams.get(name) ?? (typeof kept === "string" ? kept : null);
    return value === null || name === "text" ? [] : [[name, value]];
  });
  return { looked: null, known: Object.fromEntries(entries) as Partial<Typed> };
}
