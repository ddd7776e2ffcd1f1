import { analyse, type Lexicon, type TranslatedPart } from "@plaza/language";

/** Words of a search, the language that they were taken for, and what words are in English. */
export type GapWords = { text: string; language: string; lexicon: Pick<Lexicon, "translate"> };

/** One part of what is looked for: stems in English that mean it, the likeliest first; a name stays as it was typed. */
type Part = readonly string[];

/** What a gap is about stands in English, whichever language it was typed in: tables of translation lead there. */
const pivot = "en";
const alternativesMax = 3;
const partsMax = 12;

/** They say what kind of answer is wanted or that it is about a town, as nearly everything here is. */
const fillers = new Set(
  [
    "guide guideline manual handbook example examples case study practice practices model template tool information help",
    "best good how need want find looking local government governments municipal municipality municipalities city cities",
    "town towns council village district community communities citizen citizens people public resident residents",
    "use make create set up introduce implement implementation prepare write run",
  ].flatMap((words) => stemsOf(words, pivot)),
);

export function stemsOf(text: string, language: string): string[] {
  return analyse(text, language).flatMap(({ term, isStop }) => (isStop || term === "" ? [] : term));
}

/** What the words ask for, in one form for all languages. */
export function partsOf({ text, language, lexicon }: GapWords, max = partsMax): Part[] {
  const tokens = analyse(text, language);
  const translated = language === pivot ? [] : lexicon.translate(tokens, language, pivot);
  const isKept = (position: number) => !translated.some(({ from, to }) => position >= from && position < to);
  const kept = tokens.flatMap(({ term, isStop }, position): Part[] =>
    isStop || term === "" || !isKept(position) ? [] : [[term]],
  );
  const all = [...translated.flatMap(partsOfTranslation), ...kept];
  const parts = [...new Map(all.map((part) => [part.join("|"), part])).values()];
  const telling = parts.filter((part) => !fillers.has(part[0] ?? ""));
  return (telling.length > 0 ? telling : parts).slice(0, max);
}

/** A phrase gives one part for each of its words; a word gives one part with what else it may mean. */
function partsOfTranslation({ translations }: TranslatedPart): Part[] {
  const likely = translations.slice(0, alternativesMax).map(({ text }) => stemsOf(text, pivot));
  const [first = []] = likely;
  if (first.length > 1) return first.map((stem) => [stem]);
  const alone = likely.flatMap((stems) => (stems.length === 1 ? stems : []));
  return alone.length === 0 ? [] : [[...new Set(alone)]];
}

/** One line, equal for equal parts; a gap that took in another has the lines of both. */
const toLine = (parts: readonly Part[]): string =>
  `=${parts
    .map((part) => part.join("|"))
    .toSorted()
    .join(" ")}`;
const fromLine = (line: string): Part[] =>
  line
    .slice(1)
    .split(" ")
    .filter(Boolean)
    .map((part) => part.split("|"));

/** What `gap.terms` holds: every stem, by which gaps are looked up, and the line that they are compared by. */
export const termsOf = (parts: readonly Part[]): string[] => [...new Set([...parts.flat(), toLine(parts)])];
export const stemsIn = (parts: readonly Part[]): string[] => [...new Set(parts.flat())];

/** The same word in two forms: "particip" and "participatori". */
const isKin = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= kinLetters && long.startsWith(short));
};
const kinLetters = 6;

const meansTheSame = (a: Part, b: Part): boolean => a.some((one) => b.some((other) => isKin(one, other)));

function likenessOf(a: readonly Part[], b: readonly Part[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  let shared = 0;
  for (const part of a) {
    const position = left.findIndex((other) => meansTheSame(part, other));
    if (position === -1) continue;
    left.splice(position, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** From 0 to 1: how much of what is asked for the two have in common. */
export const likeness = (parts: readonly Part[], terms: readonly string[]): number =>
  Math.max(0, ...terms.filter((term) => term.startsWith("=")).map((line) => likenessOf(parts, fromLine(line))));

/** Two words of three in common are not yet the same need: measured on the pairs of the test. */
export const sameGapMin = 0.75;

/** From 0 to 1: how much of what is asked for a text speaks of. */
export const coverage = (terms: readonly string[], text: readonly Part[]): number =>
  Math.max(
    0,
    ...terms
      .filter((term) => term.startsWith("="))
      .map(fromLine)
      .map((parts) => shareOf(parts, text)),
  );

export const shareOf = (parts: readonly Part[], text: readonly Part[]): number =>
  parts.filter((part) => text.some((other) => meansTheSame(part, other))).length / parts.length || 0;
