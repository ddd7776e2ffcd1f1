import { Trans, useLingui } from "@lingui/react/macro";
import type { LanguageText } from "@plaza/types/resources";
import { useLanguageChoices } from "../../lib/content-languages.ts";
import type { FormState } from "../../lib/forms/form-result.ts";
import { SelectField } from "../../ui/form/select-field.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";

/** A note on one resource, in its own language. */
export function NoteFields({ form, stored = null }: { form: FormState; stored?: LanguageText | null }) {
  const { t } = useLingui();
  const lang = stored === null || stored.lang === "und" ? "" : stored.lang;
  return (
    <>
      <TextArea
        label={t`Your note`}
        hint={<Trans>Why it is here, or what to look at. May be left empty.</Trans>}
        rows={3}
        {...form.field("note", stored?.text ?? "")}
      />
      <SelectField
        label={t`Language of the note`}
        options={useLanguageChoices(lang)}
        emptyLabel={t`Find out from the text`}
        {...form.field("noteLanguage", lang)}
      />
    </>
  );
}
