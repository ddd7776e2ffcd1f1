import type { CitableRow } from "./to-csl.ts";

/** A row with everything that a citation can name. */
export const citableRow = (changes: Partial<CitableRow> = {}): CitableRow => ({
  id: 12,
  kind: "guide",
  title: "Open budgets: a guide for small towns",
  titleLanguage: "en",
  language: "en",
  creators: ["Town Lab", "María García"],
  publisher: "Town Lab",
  issuedYear: 2021,
  edition: null,
  identifiers: [],
  links: [{ url: "https://example.org/a" }],
  ...changes,
});

/** Texts that broke other writers of citations. */
export const hostileTexts: string[] = [
  "Ça coûte 50 % & plus : l’« été » des #communes",
  "Curly } brace { and }} {{",
  "Back\\slash \\textbf{bold} \\input{/etc/passwd}",
  "$x_1^2$ ~ tilde",
  "日本語のタイトル、العربية، ไทย, emoji 🏛️",
  "Dashes -- and --- and `quotes' ``here'' ?` !` << >>",
  "Line\nbreak\r\nER  - \r\nTY  - BOOK",
  "Quotes \"double\" and 'single'",
  "<script>alert(1)</script> & <i>italic</i>",
  "@article{evil, title = {x}}",
  "comma, and and and",
  "100% sure, a_b, #1",
  "trailing backslash \\",
  "%",
];
