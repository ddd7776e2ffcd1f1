const asciiWord = /^[a-z0-9]*$/u;
const noLetter = /[^\p{L}\p{N}\p{M}]/gu;
const noLetters = /[^\p{L}\p{N}\p{M}]+/gu;
/** Soft hyphens and joiners: part of a word, and not written by everybody. */
const unseen = /\p{Cf}/gu;
const decimalDigit = /\p{Nd}/gu;
/** Accents are spelling help in Latin and Greek; in other scripts the same marks may be letters. */
const accented = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
/** Hebrew points and Arabic vowel signs. */
const points = /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const strokedLetters = /[ßøłđðþħıŋœæſȷŧƒ]/gu;
const plainLetter: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  œ: "oe",
  æ: "ae",
  ſ: "s",
  ȷ: "j",
  ŧ: "t",
  ƒ: "f",
};
const arabicForms = /[\u0622\u0623\u0625\u0671\u0649\u06cc\u0626\u0624\u0629\u06a9\u0640]/gu;
/** Alef forms, final ya, ta marbuta and the Persian letters that Arabic keyboards lack; tatweel goes. */
const arabicLetter: Readonly<Record<string, string>> = {
  "\u0622": "\u0627",
  "\u0623": "\u0627",
  "\u0625": "\u0627",
  "\u0671": "\u0627",
  "\u0649": "\u064a",
  "\u06cc": "\u064a",
  "\u0626": "\u064a",
  "\u0624": "\u0648",
  "\u0629": "\u0647",
  "\u06a9": "\u0643",
  "\u0640": "",
};

/** Distance of a decimal digit from the zero of its own script: the ten stand in a row. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

const asciiDigit = (digit: string): string => (digit >= "0" && digit <= "9" ? digit : digitValue(digit));

const foldLatin = (word: string): string =>
  word
    .normalize("NFD")
    .replace(accented, "$1")
    .replace(points, "")
    .normalize("NFC")
    .replace(strokedLetters, (letter) => plainLetter[letter] ?? letter);

// Cyrillic й and ї are letters of their own; only ё and stress marks are optional in writing.
const foldCyrillic = (word: string): string =>
  word.replace(/ё/gu, "е").replace(/(\p{Script=Cyrillic})[\u0300\u0301]+/gu, "$1");

const foldLetters = (text: string): string => {
  const lower = text.toLowerCase();
  if (asciiWord.test(lower)) return lower;
  return foldCyrillic(foldLatin(lower.normalize("NFKC").toLowerCase()))
    .replace(/ς/gu, "σ")
    .replace(arabicForms, (letter) => arabicLetter[letter] ?? letter)
    .replace(decimalDigit, asciiDigit);
};

/**
 * One spelling for what readers type alike: case, width, accents, points, digits of other scripts.
 * Vowel signs of Thai and Indic scripts and the marks of Japanese kana are letters and stay.
 */
export const foldWord = (word: string): string => foldLetters(word).replace(noLetter, "");

/** The same for a text: its words with one space between them. */
export const fold = (text: string): string => foldLetters(text).replace(unseen, "").replace(noLetters, " ").trim();
