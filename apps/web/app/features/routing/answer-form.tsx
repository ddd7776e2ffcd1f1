import { Trans, useLingui } from "@lingui/react/macro";
import type { AskView } from "@plaza/types/routing";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";

/** By the link of a mail: one step, without signing in. */
export function AnswerForm({ ask }: { ask: AskView }) {
  const { t } = useLingui();
  const state = useFormResult("answer");
  const { found, expert } = ask;
  return (
    <Form state={state}>
      <TextArea
        label={t`Your answer`}
        hint={t`In your language. A few lines help; where it rests on your own practice, say where that was. Markdown can be used.`}
        rows={8}
        required
        {...state.field("text")}
      />
      {found.length === 0 ? null : (
        <CheckboxList
          legend={t`What it rests on, if you like`}
          name="resources"
          id={state.id("resources")}
          error={state.error("resourceIds")}
          options={found.map(({ resourceId, title }) => ({
            value: String(resourceId),
            label: title.text,
            isChecked: state.all("resources").includes(String(resourceId)),
          }))}
        />
      )}
      <ButtonRow>
        <SubmitButton>
          <span>
            <Trans>
              Post it as <bdi>{expert.name}</bdi>
            </Trans>
          </span>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
