import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { type QuestionChoices, questionLimits } from "@plaza/types/questions";
import { type ReactNode, useId } from "react";
import type { FormState } from "../../../lib/forms/form-result.ts";
import { FieldFrame, useDescribed } from "../../../ui/form/field-frame.tsx";
import { TextArea } from "../../../ui/form/text-area.tsx";
import fieldStyles from "../../../ui/text-field.module.css";
import { TextField } from "../../../ui/text-field.tsx";

type Props = {
  form: FormState;
  choices: QuestionChoices;
  /** What was typed or is known already. */
  known: Partial<Record<"title" | "text" | "tried" | "topic" | "topic2" | "place", string>>;
  /** Where the words of the question are written. */
  composer: ReactNode;
  /** Between the title and the words: what may answer it already. */
  similar: ReactNode;
};

/** What one tells when one asks. Only title and words are needed. */
export function AskFields({ form, choices, known, composer, similar }: Props) {
  const { t } = useLingui();
  const listId = useId();
  return (
    <>
      <TextField
        label={t`Your question in one sentence`}
        hint={<Trans>In any language. As you would ask a colleague.</Trans>}
        dir="auto"
        required
        maxLength={postLimits.titleMax}
        {...form.field("title", known.title)}
      />
      {similar}
      {composer}
      <TextArea
        label={t`What did you try or find already? (may be left empty)`}
        rows={3}
        {...form.field("tried", known.tried)}
      />
      <TopicField
        form={form}
        choices={choices}
        name="topic"
        known={known.topic}
        label={t`Topic`}
        hint={<Trans>Left open, it is taken from your words.</Trans>}
      />
      <TopicField
        form={form}
        choices={choices}
        name="topic2"
        known={known.topic2}
        label={t`Another topic (may be left open)`}
      />
      <TextField
        label={t`Place that it is about (may be left empty)`}
        hint={<Trans>A country, region or municipality. People from similar places are asked first.</Trans>}
        dir="auto"
        list={listId}
        maxLength={questionLimits.placeMax}
        {...form.field("place", known.place ?? choices.place ?? "")}
      />
      <datalist id={listId}>
        {choices.countries.map((name) => (
          <option key={name} suppressHydrationWarning>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

type TopicProps = Pick<Props, "form" | "choices"> & {
  name: "topic" | "topic2";
  known: string | undefined;
  label: string;
  hint?: ReactNode;
};

/** The vocabulary in its two levels, in the browser's own list. */
function TopicField({ form, choices, name, known, label, hint }: TopicProps) {
  const { t } = useLingui();
  const { id, error, defaultValue } = { error: undefined, ...form.field(name, known) };
  const described = useDescribed({ id, hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      {/* React sets the chosen option once only. */}
      <select
        key={defaultValue}
        name={name}
        defaultValue={defaultValue}
        {...described}
        className={fieldStyles["input"]}
      >
        <option value="">{t`Not chosen`}</option>
        {choices.topics.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
