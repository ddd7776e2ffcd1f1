import { knownLanguages } from "@plaza/types/languages";
import { languageName } from "../../lib/format.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { TextField } from "../../ui/text-field.tsx";

const listId = "language-names";

/** What the fields below suggest; once on a page. */
export function LanguageNames() {
  const locale = useLocale();
  return (
    <datalist id={listId}>
      {knownLanguages.map((code) => (
        <option key={code} suppressHydrationWarning>
          {languageName(locale, code)}
        </option>
      ))}
    </datalist>
  );
}

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  id?: string;
  /** BCP 47 of what is stored; empty for none. */
  code: string;
  /** What was typed and refused. */
  typed?: string | undefined;
};

const nameOf = (locale: Locale, code: string) => (code === "" ? "" : (languageName(locale, code) ?? ""));

/** A language by its name, typed or taken from the list. What was shown goes along, so that a name left alone is still its tag. */
export function LanguageInput({ name, label, hint, error, id, code, typed }: Props) {
  const shown = nameOf(useLocale(), code);
  return (
    <>
      <TextField
        name={name}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(id === undefined ? {} : { id })}
        error={error}
        defaultValue={typed ?? shown}
        list={listId}
        dir="auto"
      />
      <input type="hidden" name={`${name}Tag`} value={code} />
      <input type="hidden" name={`${name}Shown`} value={shown} suppressHydrationWarning />
    </>
  );
}

/** Tags where the shown names were left, what was typed elsewhere. */
export function readLanguages(form: SentForm, name: string): string[] {
  const [tags, shown] = [form.all(`${name}Tag`), form.all(`${name}Shown`)];
  return form.all(name).map((typed, position) => (typed === shown[position] ? (tags[position] ?? typed) : typed));
}
