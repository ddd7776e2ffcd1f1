const word = /[\p{L}\p{M}]+/gu;
/** Longer "words" are data; their letters tell nothing. */
const wordMax = 40;

/** The words of a text for telling its language: lower case, composed, without digits. */
export const letterWords = (text: string): string[] =>
  [...text.normalize("NFC").toLowerCase().matchAll(word)].map(([letters]) => letters.slice(0, wordMax));

/** Rows of three letters, the word's two ends being letters as well. */
export const trigramsOf = (letters: string): string[] => {
  const padded = ` ${letters} `;
  const trigrams: string[] = [];
  for (let index = 0; index + 3 <= padded.length; index += 1) trigrams.push(padded.slice(index, index + 3));
  return trigrams;
};
