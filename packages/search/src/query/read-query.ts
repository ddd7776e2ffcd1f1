import { parseQuery, type ParsedQuery } from "./query-words.ts";
import { readFields, type ReadFields } from "./read-fields.ts";

export type ReadQuery = ParsedQuery & ReadFields;

/** Takes a query apart for either engine: fields, phrases, exclusions, words. Offsets are those of the text given. */
export const readQuery = (text: string): ReadQuery => {
  const read = readFields(text.toWellFormed());
  return { ...read, ...parseQuery(read.text) };
};
