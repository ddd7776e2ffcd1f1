import { readFileSync } from "node:fs";
import { analyse } from "../src/index.ts";

/** A name of a concept: its content words as terms, and each as it is written. */
export type Label = { text: string; terms: string[]; written: string[]; stopWords: number; weight: number };

/** One thing with its names by language. `weight`: how far its names can be taken for translations of each other. */
export type Concept = { weight: number; isOfThesaurus: boolean; labels: Map<string, Label[]> };

/** Longer names are descriptions; single words cannot be told apart in them. */
const termsMax = 8;
const lemmaTermsMax = 4;
/** Thesaurus labels are translations made by translators, on our subjects; synsets only share a sense. */
const thesaurusWeight = 3;
/** A synset named in this many languages is an everyday sense; there are no frequencies in the source. */
const everydayLanguages = 16;
const everydayPower = 1.5;
const attestedTwiceWeight = 2;

const qualifier = /\s*\([^)]*\)/gu;

const labelFrom = (text: string, language: string, weight: number): Label | null => {
  const bare = text.replace(qualifier, "").trim();
  const tokens = analyse(bare, language);
  const content = tokens.filter(({ isStop, term }) => !isStop && !/^[0-9]/u.test(term));
  if (content.length === 0 || content.length > termsMax) return null;
  const written = content.map(({ start, end }) => bare.slice(start, end));
  return {
    text: bare,
    terms: content.map(({ term }) => term),
    written,
    stopWords: tokens.length - content.length,
    weight,
  };
};

type EurovocLine = { id: string; labels: Record<string, string> };

/** Concepts of the thesaurus, in the order of the file. */
export const readEurovoc = (path: string): Concept[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { labels } = JSON.parse(line) as EurovocLine;
      const read = new Map<string, Label[]>();
      for (const [language, text] of Object.entries(labels)) {
        const label = labelFrom(text, language, 1);
        if (label !== null) read.set(language, [label]);
      }
      return { weight: thesaurusWeight, isOfThesaurus: true, labels: read };
    });

type Lemmas = Map<string, Map<string, number>>;

const synsetsIn = (path: string): Map<string, Lemmas> => {
  const synsets = new Map<string, Lemmas>();
  for (const line of readFileSync(path, "utf8").split("\n").slice(1)) {
    const [synset, language, lemma] = line.split("\t");
    if (synset === undefined || language === undefined || lemma === undefined) continue;
    const lemmas = synsets.get(synset) ?? new Map<string, Map<string, number>>();
    const counts = lemmas.get(language) ?? new Map<string, number>();
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    synsets.set(synset, lemmas.set(language, counts));
  }
  return synsets;
};

/** Synsets by number; a lemma that two sources give counts more. */
export const readWordnet = (path: string): Concept[] =>
  [...synsetsIn(path)].map(([, lemmas]) => {
    const labels = new Map<string, Label[]>();
    for (const [language, counts] of lemmas) {
      const read = [...counts].flatMap(([lemma, count]) => {
        const label = labelFrom(lemma, language, count > 1 ? attestedTwiceWeight : 1);
        return label === null || label.terms.length > lemmaTermsMax ? [] : [label];
      });
      if (read.length > 0) labels.set(language, read);
    }
    return { weight: Math.min(1, lemmas.size / everydayLanguages) ** everydayPower, isOfThesaurus: false, labels };
  });
