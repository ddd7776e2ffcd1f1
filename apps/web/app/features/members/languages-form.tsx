import { Trans, useLingui } from "@lingui/react/macro";
import { languageLevels, type OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageInput } from "./language-input.tsx";
import styles from "./languages-form.module.css";
import { useLevelNames } from "./member-words.ts";

/** Room for more than most add at once. */
const emptyLines = 2;
type Line = { code: string; level: string; typed?: string };

/** A line for each language, and some to add. */
export function LanguagesForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("languages");
  const levels = useLevelNames();
  const error = state.error("language");
  return (
    <Form state={state}>
      <ul role="list" className={styles["lines"]} id={state.id("language")}>
        {linesOf(profile, state).map(({ code, level, typed }, position) => (
          // Lines are told apart by their place in the form.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${code} ${position}`} className={styles["line"]}>
            <LanguageInput
              name="language"
              label={t`Language`}
              code={code}
              typed={typed}
              error={position === 0 ? error : undefined}
            />
            <SelectField
              name="level"
              label={t`How well`}
              emptyLabel={t`Choose a level`}
              defaultValue={level}
              options={languageLevels.toReversed().map((one) => ({ value: one, label: levels[one] }))}
            />
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

function linesOf(profile: OwnProfile, state: ReturnType<typeof useFormResult>): Line[] {
  const typed = state.all("language");
  const stored: Line[] = profile.languages.map(({ language, level }) => ({ code: language, level }));
  if (state.refusal === null)
    return [...stored, ...Array.from({ length: emptyLines }, (): Line => ({ code: "", level: "" }))];
  const [tags, levels] = [state.all("languageTag"), state.all("level")];
  return typed.map((text, position) => ({
    code: tags[position] ?? "",
    level: levels[position] ?? "",
    typed: text,
  }));
}
