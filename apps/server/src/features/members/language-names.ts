import { fold } from "@plaza/language";
import { knownLanguages } from "@plaza/types/languages";
import { locales } from "@plaza/types/locales";

const nameIn = (locale: string, code: string): string | null =>
  new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(code) ?? null;

let codeByName: Map<string, string> | undefined;

/** Names in the languages of the interface, and each language's name for itself. */
function namesOfCodes(): Map<string, string> {
  codeByName ??= new Map(
    knownLanguages.flatMap((code) =>
      [...locales, code].flatMap((locale): [string, string][] => {
        const name = nameIn(locale, code);
        return name === null ? [] : [[fold(name), code]];
      }),
    ),
  );
  return codeByName;
}

const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i;

/** BCP 47 of a language that was written by its name or its tag; null when nobody knows it. */
export function languageCodeOf(written: string): string | null {
  const text = written.trim();
  const byName = namesOfCodes().get(fold(text));
  if (byName !== undefined) return byName;
  if (!tagShape.test(text)) return null;
  try {
    const [tag = null] = Intl.getCanonicalLocales(text);
    return tag !== null && tag !== "und" && nameIn("en", tag) !== null ? tag : null;
  } catch {
    // Shaped like a tag and none: a subtag of the wrong length for its place.
    return null;
  }
}
