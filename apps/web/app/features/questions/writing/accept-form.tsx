import { Trans, useLingui } from "@lingui/react/macro";
import type { AnswerView } from "@plaza/types/questions";
import { type FormState, useFormResult } from "../../../lib/forms/form-result.ts";
import { Form } from "../../../ui/form/form.tsx";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";

/** A refusal shows at the answer that was pressed. */
function useAcceptForm(postId: number): FormState {
  const sent = useFormResult("accept");
  const untouched = useFormResult(`accept-${postId}`);
  return sent.isFilled && sent.value("answerId") === String(postId) ? sent : { ...untouched, name: "accept" };
}

type Props = { answer: AnswerView; /** What is accepted now. */ acceptedId: number | null };

/** The asker takes this answer, instead of another one, or takes that back. */
export function AcceptForm({ answer: { post, can }, acceptedId }: Props) {
  const { t } = useLingui();
  const accept = useAcceptForm(post.postId);
  const unaccept = useFormResult("unaccept");
  if (can.unaccept)
    return (
      <Form state={unaccept} isInline>
        <SubmitButton variant="secondary">
          <Trans>No longer accepted</Trans>
        </SubmitButton>
      </Form>
    );
  if (!can.accept) return null;
  return (
    <Form state={accept} isInline>
      <input type="hidden" name="answerId" value={post.postId} />
      <input type="hidden" name="instead" value={acceptedId ?? ""} />
      <SubmitButton variant={acceptedId === null ? "primary" : "secondary"}>
        {acceptedId === null ? <Trans>This answers it</Trans> : <Trans>Accept this one instead</Trans>}
        {/* Heard among all buttons of the page, it says whose. */}
        <span className="visually-hidden"> ({post.author?.name ?? t`a member`})</span>
      </SubmitButton>
    </Form>
  );
}
