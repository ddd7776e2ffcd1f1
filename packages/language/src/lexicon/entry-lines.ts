/** One thing by what it is called: by language its variants, the most usual first. */
export type Entry<Variant> = { id: string; terms: Record<string, Variant[]> };

/** An entry and how usual the name is that it was found by: 0 for the first of its variants. */
export type EntryMatch<Variant> = { entry: Entry<Variant>; rank: number };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type ReadVariant<Variant> = (value: unknown, where: string) => Variant;

const entryFrom = <Variant>(value: unknown, where: string, variantFrom: ReadVariant<Variant>): Entry<Variant> => {
  if (!isRecord(value) || typeof value["id"] !== "string" || !isRecord(value["terms"]))
    throw new TypeError(`${where}: an entry has an id and terms`);
  const terms: Record<string, Variant[]> = {};
  for (const [language, variants] of Object.entries(value["terms"])) {
    if (!Array.isArray(variants)) throw new TypeError(`${where}: "${language}" is no list`);
    terms[language] = variants.map((variant) => variantFrom(variant, where));
  }
  return { id: value["id"], terms };
};

/** Entries written by hand, one a line. Throws with the line's number. */
export const readEntries = <Variant>(text: string, variantFrom: ReadVariant<Variant>): Entry<Variant>[] =>
  text.split("\n").flatMap((line, at) => {
    const where = `line ${at + 1}`;
    if (line.trim() === "") return [];
    try {
      return [entryFrom(JSON.parse(line), where, variantFrom)];
    } catch (error) {
      throw error instanceof SyntaxError ? new TypeError(`${where}: ${error.message}`, { cause: error }) : error;
    }
  });
