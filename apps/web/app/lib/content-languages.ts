import { languageName } from "./format.ts";
import { type Locale, useLocale } from "./locales.ts";

/** Languages that people here write in most; a text in another one keeps its own. */
const codes =
  "am ar bg bn ca cs da de el en es et fa fi fr ga gl ha he hi hr ht hu hy id is it ja ka km ko ky lo lt lv mk mn ms mt my nb ne nl pl ps pt qu ro ru rw si sk sl so sq sr sv sw ta th tl tr uk ur uz vi yo zh zu".split(
    " ",
  );

type LanguageChoice = { value: string; label: string };

function listLanguages(locale: Locale, also: string): LanguageChoice[] {
  const { compare } = new Intl.Collator(locale);
  return [...new Set(also === "" || also === "und" ? codes : [...codes, also])]
    .map((value) => ({ value, label: languageName(locale, value) ?? value }))
    .toSorted((a, b) => compare(a.label, b.label));
}

/** By name in the reader's language; `stored` is among them whatever it is. */
export const useLanguageChoices = (stored = ""): LanguageChoice[] => listLanguages(useLocale(), stored);
