import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { EvidenceFields } from "../../features/questions/writing/evidence-fields.tsx";
import { evidenceOf, evidenceReasons } from "../../features/questions/writing/evidence-form.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, questionPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { touchedByQuestions } from "./question-address.ts";

export const handle = { words: await loadWords("writing") };

const idOf = (params: Record<string, string | undefined>): number => idOfSegment(params["answer"]) ?? 0;

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.questions.showEvidence.queryOptions({ answerId: idOf(params), locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const save = formMutation({
  mutation: (caller) => caller.questions.editEvidence,
  input: (form, { params }) => ({ answerId: idOf(params), evidence: evidenceOf(form) }),
  redirectTo: ({ postId, ...question }, { locale }) => `${questionPath(locale, question)}?done=evidence#post-${postId}`,
  reasonFields: evidenceReasons,
  invalidates: touchedByQuestions,
});
export const action = save.action;
export const clientAction = save.clientAction;

/** What one's own answer rests on, changed afterwards. */
export default function EvidencePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const answerId = idOf(useParams());
  const { data } = useSuspenseQuery(useTRPC().questions.showEvidence.queryOptions({ answerId, locale }));
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`What your answer rests on`} description={data.questionTitle.text} isUnlisted />
      <PageTitle
        lead={
          <Link to={`/${locale}${data.path}`}>
            <LanguageText text={data.questionTitle} />
          </Link>
        }
      >
        <Trans>What your answer rests on</Trans>
      </PageTitle>
      <Form state={form}>
        <EvidenceFields
          form={form}
          resources={data.evidence
            .filter((item) => item.type === "resource")
            .map(({ locatorKind, ...item }) => ({
              ...item,
              locatorKind: locatorKind ?? "",
            }))}
          practices={data.evidence.filter((item) => item.type === "practice")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
