/** Scripts that tell languages apart in a short text; the rest is "Other". */
const scripts = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Arabic",
  "Hebrew",
  "Devanagari",
  "Bengali",
  "Tamil",
  "Armenian",
  "Georgian",
  "Ethiopic",
  "Thai",
  "Lao",
  "Khmer",
  "Myanmar",
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
] as const;
export type Script = (typeof scripts)[number];

const patterns = scripts.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, "u") }));

/** Scripts whose letters occur in a text, in the order of `scripts`. */
export const scriptsOf = (text: string): Script[] =>
  patterns.filter(({ pattern }) => pattern.test(text)).map(({ script }) => script);

const everywhere = new Map(scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, "gu")]));

/** How many letters of a script a text has. */
export const lettersOf = (text: string, script: Script): number => {
  const pattern = everywhere.get(script);
  return pattern === undefined ? 0 : [...text.matchAll(pattern)].length;
};

const languageScripts: Readonly<Record<string, readonly Script[]>> = {
  ar: ["Arabic"],
  fa: ["Arabic"],
  ur: ["Arabic"],
  ps: ["Arabic"],
  ckb: ["Arabic"],
  sd: ["Arabic"],
  ug: ["Arabic"],
  he: ["Hebrew"],
  yi: ["Hebrew"],
  el: ["Greek"],
  hy: ["Armenian"],
  ka: ["Georgian"],
  am: ["Ethiopic"],
  ti: ["Ethiopic"],
  ru: ["Cyrillic"],
  uk: ["Cyrillic"],
  bg: ["Cyrillic"],
  be: ["Cyrillic"],
  mk: ["Cyrillic"],
  kk: ["Cyrillic"],
  ky: ["Cyrillic"],
  mn: ["Cyrillic"],
  sr: ["Cyrillic", "Latin"],
  hi: ["Devanagari"],
  ne: ["Devanagari"],
  mr: ["Devanagari"],
  bn: ["Bengali"],
  ta: ["Tamil"],
  th: ["Thai"],
  lo: ["Lao"],
  km: ["Khmer"],
  my: ["Myanmar"],
  zh: ["Han"],
  ja: ["Han", "Hiragana", "Katakana"],
  ko: ["Hangul", "Han"],
};

/** Scripts that a language is written in; Latin where nothing else is known. */
export const scriptsOfLanguage = (language: string): readonly Script[] =>
  languageScripts[language.toLowerCase().split("-", 1)[0] ?? ""] ?? ["Latin"];

const byScript = Map.groupBy(
  Object.entries(languageScripts).flatMap(([language, written]) => written.map((script) => ({ language, script }))),
  ({ script }) => script,
);

/** Languages known to be written in a script; none are listed for Latin, which most languages use. */
export const languagesOfScript = (script: Script): string[] =>
  (byScript.get(script) ?? []).map(({ language }) => language);

const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"]);
const rightToLeftScripts = new Set(["arab", "hebr", "thaa", "nkoo", "syrc", "adlm"]);

/** Direction of the text of a language; a script in the tag ("az-Arab", "ur-Latn") decides. */
export const directionOf = (language: string): "ltr" | "rtl" => {
  const [base = "", ...rest] = language.toLowerCase().split(/[-_]/u);
  const script = rest.find((part) => /^[a-z]{4}$/u.test(part));
  const isRightToLeft = script === undefined ? rightToLeft.has(base) : rightToLeftScripts.has(script);
  return isRightToLeft ? "rtl" : "ltr";
};
