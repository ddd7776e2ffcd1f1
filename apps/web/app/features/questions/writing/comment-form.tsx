import { Trans, useLingui } from "@lingui/react/macro";
import { type FormState, useFormResult } from "../../../lib/forms/form-result.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { ButtonRow } from "../../../ui/form/button-row.tsx";
import { Form } from "../../../ui/form/form.tsx";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";
import { TextArea } from "../../../ui/form/text-area.tsx";

/** A page has one such form below each post; a refusal shows in the one that was sent. */
function useCommentForm(postId: number): FormState {
  const sent = useFormResult("comment");
  const untouched = useFormResult(`comment-${postId}`);
  return sent.isFilled && sent.value("postId") === String(postId) ? sent : { ...untouched, name: "comment" };
}

/** Folded, so that reading comes first; open with what was typed when it was refused. */
export function CommentForm({ postId, isOfQuestion = false }: { postId: number; isOfQuestion?: boolean }) {
  const { t } = useLingui();
  const form = useCommentForm(postId);
  return (
    <Disclosure summary={<Trans>Comment</Trans>} isOpen={form.isFilled}>
      <Form state={form}>
        <input type="hidden" name="postId" value={postId} />
        <TextArea
          label={t`Your comment`}
          hint={
            isOfQuestion ? (
              <Trans>To ask for details. What solves it belongs into an answer.</Trans>
            ) : (
              <Trans>To ask back, to add or to correct.</Trans>
            )
          }
          rows={3}
          {...form.field("text")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Post the comment</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
