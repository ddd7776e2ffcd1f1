import { editDistance } from "../../embedded/words/edit-distance.ts";

/** Lower case without marks, as the tokeniser that the engine documents makes of it; runs without spaces by dictionary. */
const segmenter = new Intl.Segmenter("und", { granularity: "word" });

export type HeldWord = { word: string; start: number; length: number };

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

export const tokenise = (text: string): HeldWord[] =>
  [...segmenter.segment(text)].flatMap(({ segment, index }) =>
    [...segment.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
      word: folded(match[0]),
      start: index + match.index,
      length: match[0].length,
    })),
  );

export type Atom = { words: string[]; isPhrase: boolean; isPrefix: boolean };
export type AskedText = { atoms: Atom[]; excluded: Atom[] };

const wordsMax = 10;
const piece = /(?<minus>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"]+))/gu;

/** Phrases in quotation marks, exclusions behind a minus sign, ten words at most; the last word may go on. */
export const readText = (q: string): AskedText => {
  const pieces = [...q.matchAll(piece)].map(({ groups }) => ({
    isExcluded: groups?.["minus"] !== undefined,
    atoms: atomsOf(groups?.["phrase"], groups?.["word"]),
  }));
  const atoms = pieces.flatMap((part) => (part.isExcluded ? [] : part.atoms));
  const last = atoms.at(-1);
  if (last?.isPhrase === false) last.isPrefix = /[\p{L}\p{N}\p{M}]$/u.test(q);
  return {
    atoms: atoms.slice(0, wordsMax),
    excluded: pieces.flatMap((part) => (part.isExcluded ? part.atoms : [])),
  };
};

const atomsOf = (phrase: string | undefined, word: string | undefined): Atom[] => {
  const words = tokenise(phrase ?? word ?? "").map((held) => held.word);
  if (phrase !== undefined) return words.length === 0 ? [] : [{ words, isPhrase: true, isPrefix: false }];
  return words.map((one) => ({ words: [one], isPhrase: false, isPrefix: false }));
};

const typosOf = (word: string, areAllowed: boolean): number => {
  if (!areAllowed || word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
};

/** Typing errors between what was asked and what is held; null when it is another word. */
const typosBetween = (asked: Atom, held: string, areAllowed: boolean): number | null => {
  const [word = ""] = asked.words;
  if (held === word || (asked.isPrefix && held.startsWith(word))) return 0;
  const most = typosOf(word, areAllowed);
  if (most === 0 || held[0] !== word[0]) return null;
  const typos = editDistance(held, word, most);
  return typos <= most ? typos : null;
};

/** Where an atom stands in a text: positions of the words, and the fewest typing errors. */
export const findAtom = (
  atom: Atom,
  held: readonly HeldWord[],
  areTyposAllowed: boolean,
): { at: number[]; typos: number } | null => {
  if (atom.words.length > 1) {
    const starts = held.flatMap((_, position) =>
      atom.words.every((word, step) => held[position + step]?.word === word) ? [position] : [],
    );
    return starts.length === 0
      ? null
      : { at: starts.flatMap((from) => atom.words.map((_, step) => from + step)), typos: 0 };
  }
  const found = held.flatMap(({ word }, position) => {
    const typos = typosBetween(atom, word, areTyposAllowed && !atom.isPhrase);
    return typos === null ? [] : [{ position, typos }];
  });
  return found.length === 0
    ? null
    : { at: found.map(({ position }) => position), typos: Math.min(...found.map(({ typos }) => typos)) };
};
