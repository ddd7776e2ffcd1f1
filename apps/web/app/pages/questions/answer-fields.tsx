import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { draftedEvidence } from "../../features/questions/writing/evidence-form.ts";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { answerSubject } from "./question-address.ts";

/** Below the words, and hardly used before those are written. */
const EvidenceFields = lazyPart(async () => ({
  default: (await import("../../features/questions/writing/evidence-fields.tsx")).EvidenceFields,
}));

/** What one tells when one answers: the words, whom they fit, what they rest on. */
export function AnswerFields({ questionId }: { questionId: number }) {
  const { t } = useLingui();
  const form = useFormResult("answer");
  const subject = answerSubject(questionId);
  const { data: draft } = useQuery({ ...useTRPC().posts.showDraft.queryOptions({ subject }), enabled: false });
  const { context, resources, practices } = draftedEvidence(draft?.fields ?? {});
  return (
    <Form state={form}>
      <Composer
        form={form}
        subject={subject}
        label={t`What would you tell a colleague?`}
        hint={<Trans>What you did, what it took, what you would do otherwise. In any language.</Trans>}
        isMain
      />
      <TextField
        label={t`Whom does it fit? (may be left empty)`}
        hint={<Trans>Such as: for small towns, where there is no budget</Trans>}
        dir="auto"
        maxLength={postLimits.contextMax}
        {...form.field("context", context)}
      />
      <Suspense>
        <EvidenceFields form={form} resources={resources} practices={practices} />
      </Suspense>
      <ButtonRow>
        <SubmitButton>
          <Trans>Post the answer</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
