const segmenter = new Intl.Segmenter("und", { granularity: "word" });

type Word = { text: string; start: number };

/** Words as ICU sees them: the analyser under test has no say in how its queries are spoilt. */
const wordsOf = (text: string): Word[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index }));

/** A seeded generator (mulberry32): the same queries are spoilt in the same way every time. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

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

/** One error in the longest word: a letter lost, doubled from elsewhere, changed, or swapped; never the first alone. */
export const withTypo = (text: string, random: () => number): string => {
  const longest = wordsOf(text).reduce((most, word) => (word.text.length > most.text.length ? word : most), {
    text: "",
    start: 0,
  });
  if (longest.text.length < 4) return text;
  return (
    text.slice(0, longest.start) + misspell([...longest.text], random) + text.slice(longest.start + longest.text.length)
  );
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
