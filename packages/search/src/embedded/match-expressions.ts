import { analyse } from "@plaza/language";

/** Terms hold letters, marks and digits only; quotes keep words such as NOT from being read as operators. */
const quote = (terms: readonly string[]): string => `"${terms.join(" ").replaceAll('"', '""')}"`;

export const anyOf = (expressions: Iterable<string>): string => [...new Set(expressions)].join(" OR ");

/** A phrase in the terms of each likely language; bodies are indexed without stop words, titles with them. */
export const phraseExpression = (phrase: string, languages: Iterable<string>): string | null => {
  const variants = [...languages].flatMap((language) => {
    const tokens = analyse(phrase, language);
    return [tokens, tokens.filter(({ isStop }) => !isStop)].map((some) => some.map(({ term }) => term));
  });
  const expressions = variants.filter((terms) => terms.length > 0).map(quote);
  return expressions.length === 0 ? null : `(${anyOf(expressions)})`;
};
