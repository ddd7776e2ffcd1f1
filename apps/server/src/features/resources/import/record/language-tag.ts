import { locales } from "@plaza/types/locales";
import { fold } from "@plaza/language";

const englishNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Two-letter codes: what people name in words. */
function everyTwoLetters(): string[] {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => englishNames.of(code) !== undefined);
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const code of everyTwoLetters()) {
    for (const locale of [...locales, code]) {
      const name = new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(code);
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  return names;
}

let codesByName: Map<string, string> | undefined;

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

const isRegistered = (tag: string): boolean => {
  const [language = ""] = tag.split("-");
  return language.length <= 3 && (language === "und" || englishNames.of(language) !== undefined);
};

/** BCP 47 from a tag in any spelling, or from the language's name in English, Spanish, French or itself. */
export function languageTagFrom(words: string): string | null {
  const tag = canonical(words.trim());
  if (tag !== null && isRegistered(tag)) return tag;
  codesByName ??= readNames();
  return codesByName.get(fold(words)) ?? null;
}
