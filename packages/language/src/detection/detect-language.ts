import { isStopWord } from "../analyse.ts";
import { chainKey, chains } from "../chains.ts";
import { foldWord } from "../fold.ts";
import { languagesOfScript, lettersOf, type Script, scriptsOfLanguage } from "../scripts.ts";
import { type LetterRule, letterRules } from "./letter-rules.ts";
import { letterScores } from "./letter-score.ts";
import { mainScript } from "./main-script.ts";
import { letterWords } from "./trigrams.ts";

export type LanguageDetection = {
  /** Base subtag of BCP 47; "und" when a text has no letters, or none of a language that may be. */
  language: string;
  /** 0..1: the language's share of the likelihood of all that may be. */
  confidence: number;
};

export type DetectionContext = {
  /** Language that is likely before a word is read: of the interface, or of the place where the text stands. */
  prior?: string | undefined;
  /** The only languages that may be. */
  among?: readonly string[] | undefined;
};

/** A longer text says nothing new, and time is bounded. */
const readMax = 2_000;
const wordsMax = 120;
/** Rows of letters overlap and so repeat each other: their logarithms count for less than they say. */
const letterWeight = 0.6;
/** How much likelier the prior is than any other language, in nats. */
const priorNats = 3;
/** Languages that are rare among readers need a little more evidence. */
const rareNats = -2;
/** Part of running text that is stop words; one of n makes up 1/n of it. */
const stopShare = 0.35;
/** What a stop word says where no letters were counted. */
const stopNats = 2;

const common = new Set(
  "en es fr pt de it ro ru nl tr ca id ar th zh ja vi sw ne km lo my ko hi fa bn ta he el hy ka am".split(" "),
);
/** Known by their stop words alone, which is too little to be guessed among all others. */
const onlyWhenNamed = new Set(["af", "bs", "eu", "fil", "gl", "ms", "nb", "so", "zu"]);

const latinLanguages = [...Object.keys(chains), "mt", "sq"].filter((language) =>
  scriptsOfLanguage(language).includes("Latin"),
);

const languagesIn = (script: Script): readonly string[] =>
  script === "Latin" ? latinLanguages : languagesOfScript(script);

/** Scripts of which letters were counted: there a stop word is one more word with a likelihood. */
const hasTables = (script: Script): boolean => script === "Latin" || script === "Cyrillic";

/** What one word says for each of the languages. */
const wordNats = (word: string, languages: readonly string[], script: Script): number[] => {
  const surface = foldWord(word);
  if (!hasTables(script)) return languages.map((language) => (isStopWord(surface, language) ? stopNats : 0));
  const scores = letterScores(word, languages);
  return languages.map((language, index) => {
    const byLetters = (scores[index] ?? 0) * letterWeight;
    const size = chains[language]?.stopWords.length ?? 0;
    return isStopWord(surface, language) ? Math.max(byLetters, Math.log(stopShare / size)) : byLetters;
  });
};

const ruleNats = (words: readonly string[], language: string, rules: readonly LetterRule[]): number =>
  rules
    .filter((rule) => rule.language === language)
    .reduce((sum, { pattern, nats }) => sum + nats * words.filter((word) => pattern.test(word)).length, 0);

const candidatesFor = (script: Script, prior: string | null, among: ReadonlySet<string> | null): string[] => {
  const written = new Set(languagesIn(script));
  if (among !== null) return [...among].filter((language) => scriptsOfLanguage(language).includes(script));
  const named = prior !== null && scriptsOfLanguage(prior).includes(script) ? [prior] : [];
  return [...new Set([...named, ...[...written].filter((language) => !onlyWhenNamed.has(language))])];
};

/** Base subtag; aliases of chains are followed, languages without a chain keep their name. */
const baseOf = (tag: string): string => {
  const key = chainKey(tag);
  return key === "und" ? (tag.toLowerCase().split(/[-_]/u, 1)[0] ?? "und") : key;
};

const unspaced: ReadonlySet<Script> = new Set(["Han", "Hiragana", "Katakana"]);

/** Words in the text's main writing: Latin names among others would speak for nothing. */
const wordsFor = (text: string, script: Script): string[] => {
  if (unspaced.has(script)) return [...text].filter((character) => /\p{L}/u.test(character)).slice(0, wordsMax);
  const words = letterWords(text);
  const written = script === "Latin" ? words : words.filter((word) => lettersOf(word, script) > 0);
  return written.slice(0, wordsMax);
};

/**
 * The language a text is most likely written in: its writing first, then its letters and stop words, then the prior.
 * Meant for queries of a few words and for documents alike.
 */
export const detectLanguage = (text: string, { prior, among }: DetectionContext = {}): LanguageDetection => {
  const read = text.slice(0, readMax);
  const script = mainScript(read);
  const likely = prior === undefined ? null : baseOf(prior);
  const candidates =
    script === null ? [] : candidatesFor(script, likely, among === undefined ? null : new Set(among.map(baseOf)));
  const [first] = candidates;
  if (script === null || first === undefined) return { language: "und", confidence: 0 };
  if (candidates.length === 1) return { language: first, confidence: 1 };
  return mostLikely(candidates, wordsFor(read, script), { script, likely });
};

const mostLikely = (
  candidates: readonly string[],
  words: readonly string[],
  { script, likely }: { script: Script; likely: string | null },
): LanguageDetection => {
  const rules = letterRules[script] ?? [];
  const said = candidates.map(() => 0);
  for (const word of words)
    for (const [index, nats] of wordNats(word, candidates, script).entries()) said[index] = (said[index] ?? 0) + nats;
  const scores = candidates.map((language, index) => {
    const before = (common.has(language) ? 0 : rareNats) + (language === likely ? priorNats : 0);
    return { language, nats: before + (said[index] ?? 0) + ruleNats(words, language, rules) };
  });
  const best = scores.reduce((one, other) => (other.nats > one.nats ? other : one));
  const all = scores.reduce((sum, { nats }) => sum + Math.exp(nats - best.nats), 0);
  return { language: best.language, confidence: 1 / all };
};
