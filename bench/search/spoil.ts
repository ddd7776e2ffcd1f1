const segmenter = new Intl.Segmenter("und", { granularity: "word" });

type Word = { text: string; start: number };

/** Words as ICU sees them: the analyser under test has no say in how its queries are spoilt. */
export const wordsOf = (text: string): Word[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index }));

const misspell = (letters: string[], random: () => number): string => {
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const other = letters[Math.floor(random() * letters.length)] ?? "";
  const kind = Math.floor(random() * 4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, other);
  else if (kind === 2) letters.splice(at, 1, other === letters[at] ? "e" : other);
  else letters.splice(at - 1, 2, letters[at] ?? "", letters[at - 1] ?? "");
  return letters.join("");
};

const misspeltMin = 4;

/** The longest words, longest first; of equals, the first in the text. */
const longestWords = (text: string, count: number): Word[] =>
  wordsOf(text)
    .filter((word) => word.text.length >= misspeltMin)
    .toSorted((a, b) => b.text.length - a.text.length || a.start - b.start)
    .slice(0, count);

const misspellWords = (text: string, words: readonly Word[], random: () => number): string =>
  words
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (spoilt, word) =>
        spoilt.slice(0, word.start) + misspell([...word.text], random) + spoilt.slice(word.start + word.text.length),
      text,
    );

/** One error in the longest word: a letter lost, doubled from elsewhere, changed, or swapped; never the first alone. */
export const withTypo = (text: string, random: () => number): string =>
  misspellWords(text, longestWords(text, 1), random);

/** One error in each of the two longest words; both in one word when there is no other. */
export const withTwoTypos = (text: string, random: () => number): string => {
  const words = longestWords(text, 2);
  return words.length === 1 ? withTypo(withTypo(text, random), random) : misspellWords(text, words, random);
};

const cutWordMin = 5;
const keptShare = 0.6;

/** As typed so far: ends at 60 % of the last word of five letters or more. */
export const cutShort = (text: string): string => {
  const last = wordsOf(text).findLast((word) => word.text.length >= cutWordMin);
  return last === undefined
    ? text
    : text.slice(0, last.start) + [...last.text].slice(0, Math.ceil(last.text.length * keptShare)).join("");
};

/** Letters of Latin and Greek without their accents; marks of other scripts are letters and stay. */
export const withoutAccents = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, "$1")
    .normalize("NFC");
