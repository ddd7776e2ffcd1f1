/** Spellings of a word that its language's stemmer does not know, brought to the one that it does. */

/** Keyboards without umlauts write "ae", "oe", "ue"; not after vowels ("neue", "Bauer"), nor in names ("Manuel"). */
const writtenUmlaut = /(?<![aeiouyäöüq])([aou])e(?=[^aeiouyäöüß](?!$))(?!ll|l$)/gu;
const umlauts: Readonly<Record<string, string>> = { a: "ä", o: "ö", u: "ü" };

export const withUmlauts = (word: string): string =>
  word.replace(writtenUmlaut, (written, vowel: string) => umlauts[vowel] ?? written);

/** Endings whose accent is often left out, and without which the stemmer would not know them. */
export const withSpanishAccents = (word: string): string => word.replace(/([cs])ion$/u, "$1ión");

export const withPortugueseAccents = (word: string): string => word.replace(/cao$/u, "ção").replace(/coes$/u, "ções");

export const withCatalanAccents = (word: string): string => word.replace(/cio$/u, "ció");

/** The stemmer knows the letters with cedilla; today's keyboards write a comma, or nothing. */
export const withRomanianCedillas = (word: string): string =>
  word
    .replace(/ș/gu, "ş")
    .replace(/ț/gu, "ţ")
    .replace(/([ai])t(ie|ia|iei|ii|iile|iilor)$/u, "$1ţ$2");
