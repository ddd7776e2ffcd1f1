import { ContractError } from "./contract-error.ts";

type Row = Readonly<Record<string, unknown>>;

const comparison =
  /^(?<not>NOT )?(?<field>[a-zA-Z]+) (?:IN \[(?<list>.*)\]|(?<operator>>=|<=|=) (?<value>-?\d+)|(?<present>IS NOT NULL))$/su;
const listValue = /"((?:[^"\\]|\\["\\])*)"(?:, |$)/guy;

const lowered = (value: unknown): string => String(value).normalize("NFKC").toLowerCase();

const listIn = (written: string): string[] => {
  const values = [...written.matchAll(listValue)];
  const length = values.reduce((sum, [whole]) => sum + whole.length, 0);
  if (length !== written.length)
    throw new ContractError(400, "invalid_search_filter", `cannot read the list ${written}`);
  return values.map(([, value = ""]) => lowered(value.replace(/\\(["\\])/gu, "$1")));
};

/** Reads the part of the filter language that is documented and used; anything else is refused as the engine would. */
export const passesFilter = (filters: unknown, filterable: readonly string[], row: Row): boolean => {
  if (filters === undefined) return true;
  if (!Array.isArray(filters)) throw new ContractError(400, "invalid_search_filter", "a filter is a list here");
  return filters.every((filter) => {
    const groups = comparison.exec(String(filter))?.groups;
    const field = groups?.["field"] ?? "";
    if (groups === undefined) throw new ContractError(400, "invalid_search_filter", `cannot read ${String(filter)}`);
    if (!filterable.includes(field))
      throw new ContractError(400, "invalid_search_filter", `Attribute ${field} is not filterable`);
    return passes(groups, row[field]) === (groups["not"] === undefined);
  });
};

const passes = (groups: Record<string, string | undefined>, held: unknown): boolean => {
  if (groups["present"] !== undefined) return held !== null && held !== undefined;
  if (groups["list"] !== undefined) {
    const values = new Set(listIn(groups["list"]));
    return [held].flat().some((value) => values.has(lowered(value)));
  }
  const limit = Number(groups["value"]);
  if (typeof held !== "number") return false;
  if (groups["operator"] === ">=") return held >= limit;
  return groups["operator"] === "<=" ? held <= limit : held === limit;
};
