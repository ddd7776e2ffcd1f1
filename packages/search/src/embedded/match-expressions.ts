import { analyse } from "@plaza/language";

/** Where a document's own words are; its names in other languages are looked for apart. */
const textColumns = "{title terms summary body}";
const nameColumn = "{names}";

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

const matchIn = (columns: string, terms: readonly string[], phrases: readonly string[]): string | null => {
  if (terms.length === 0) return null;
  const words = `${columns} : (${anyOf(terms.map((term) => quote([term])))})`;
  return phrases.length === 0 ? words : `(${words}) AND ${phrases.join(" AND ")}`;
};

/** Any of the terms in what a document says of itself. */
export const textExpression = (terms: readonly string[], phrases: readonly string[]): string | null =>
  matchIn(textColumns, terms, phrases);

/** Any of the terms in the names that a document bears in other languages than its own. */
export const nameExpression = (terms: readonly string[], phrases: readonly string[]): string | null =>
  matchIn(nameColumn, terms, phrases);

/** Words side by side; null when there are no two. */
export const neighbourExpression = (terms: readonly string[]): string | null => {
  const pairs = terms.slice(1).map((term, index) => quote([terms[index] ?? "", term]));
  return pairs.length === 0 ? null : `${textColumns} : (${anyOf(pairs)})`;
};
