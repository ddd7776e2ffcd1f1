import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import type { QuestionView } from "@plaza/types/questions";
import { useFormResult } from "../../../lib/forms/form-result.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { ButtonRow } from "../../../ui/form/button-row.tsx";
import { Form } from "../../../ui/form/form.tsx";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";
import { TextArea } from "../../../ui/form/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "./manage-question.module.css";

/** What the asker and moderators do with a question, folded. */
export function ManageQuestion({ question: { can, isLocked, duplicateOf } }: { question: QuestionView }) {
  return (
    <section aria-labelledby="manage" className={styles["section"]}>
      <h2 id="manage">
        <Trans>Look after this question</Trans>
      </h2>
      {can.reopen ? <ReopenForm /> : null}
      {can.markDuplicate && duplicateOf === null ? <DuplicateForm /> : null}
      {can.lock ? <LockForm isLocked={isLocked} /> : null}
    </section>
  );
}

function ReopenForm() {
  const { t } = useLingui();
  const form = useFormResult("reopen");
  return (
    <Disclosure summary={<Trans>Open it again</Trans>} isOpen={form.isFilled}>
      <Form state={form}>
        <TextArea
          label={t`What is still missing?`}
          hint={
            <Trans>
              It stands as a comment on the question. An accepted answer is no longer accepted, and experts are asked
              anew.
            </Trans>
          }
          rows={3}
          {...form.field("reason")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Open it again</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

function DuplicateForm() {
  const { t } = useLingui();
  const form = useFormResult("duplicate");
  return (
    <Disclosure summary={<Trans>It repeats another question</Trans>} isOpen={form.isFilled}>
      <Form state={form}>
        <TextField
          label={t`Address or number of the other question`}
          hint={<Trans>Readers are led there. The answers here stay readable.</Trans>}
          {...form.field("of")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Lead readers there</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

function LockForm({ isLocked }: { isLocked: boolean }) {
  const { t } = useLingui();
  const form = useFormResult("lock");
  return (
    <Disclosure summary={isLocked ? <Trans>Unlock</Trans> : <Trans>Lock</Trans>} isOpen={form.isFilled}>
      <Form state={form}>
        <input type="hidden" name="isLocked" value={isLocked ? "no" : "yes"} />
        {isLocked ? null : (
          <TextField
            label={t`Why?`}
            hint={<Trans>The asker is told. What was said stays; nobody can add to it.</Trans>}
            dir="auto"
            maxLength={postLimits.noteMax}
            {...form.field("reason")}
          />
        )}
        <ButtonRow>
          <SubmitButton variant="secondary">
            {isLocked ? <Trans>Unlock the question</Trans> : <Trans>Lock the question</Trans>}
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
