import { ContractError } from "./contract-error.ts";
import { passesFilter } from "./filter-expressions.ts";
import type { ContractIndex, Row } from "./held-index.ts";
import { type Atom, findAtom, readText } from "./text-match.ts";

export type ContractQuery = {
  q: string;
  filter: unknown;
  attributesToSearchOn: readonly string[];
  matchingStrategy: string;
  sort: readonly string[];
};

export type Found = { row: Row; score: number; sortKey: unknown };

type Place = { typos: number; field: number };

const refuse = (code: string, message: string): never => {
  throw new ContractError(400, code, message);
};

/** One query to one index: every document that matches, in no order. */
export const searchIndex = (index: ContractIndex, query: ContractQuery): Found[] => {
  const { searchableAttributes, filterableAttributes, sortableAttributes } = index.settings;
  for (const field of query.attributesToSearchOn)
    if (!searchableAttributes.includes(field))
      refuse("invalid_search_attributes_to_search_on", `${field} is not searchable`);
  const [sortField = "", direction = ""] = (query.sort[0] ?? "").split(":");
  if (sortField !== "" && !sortableAttributes.includes(sortField))
    refuse("invalid_search_sort", `${sortField} is not sortable`);
  if (sortField !== "" && !/^(?:asc|desc)$/u.test(direction))
    refuse("invalid_search_sort", `${query.sort[0]} has no direction`);
  const { atoms, excluded } = readText(query.q);
  const find = (row: Row, atom: Atom): Place | null =>
    placeOf(index, { row, atom, fields: query.attributesToSearchOn });
  const rows = [...index.rows.values()].filter(
    (row) =>
      passesFilter(query.filter, filterableAttributes, row) && !excluded.some((atom) => find(row, atom) !== null),
  );
  const places = new Map(rows.map((row) => [row, atoms.map((atom) => find(row, atom))]));
  const required = requiredOf(atoms, [...places.values()], query.matchingStrategy);
  return rows.flatMap((row): Found[] => {
    const found = places.get(row) ?? [];
    if (required.some((position) => found[position] === null)) return [];
    return [{ row, score: scoreOf(found), sortKey: sortField === "" ? null : (row[sortField] ?? null) }];
  });
};

/** The best field that holds it; each text of a list is a text of its own. */
const placeOf = (
  index: ContractIndex,
  { row, atom, fields }: { row: Row; atom: Atom; fields: readonly string[] },
): Place | null => {
  for (const [position, field] of fields.entries()) {
    const isTypoFree = index.settings.typoFree.includes(field);
    for (const words of index.wordsOf(row, field)) {
      const found = findAtom(atom, words, !isTypoFree);
      if (found !== null) return { typos: found.typos, field: position };
    }
  }
  return null;
};

/** Positions of the atoms that every hit must hold: all, or phrases and the rarest word that is held as asked. */
const requiredOf = (
  atoms: readonly Atom[],
  places: readonly (readonly (Place | null)[])[],
  strategy: string,
): number[] => {
  if (!["all", "frequency"].includes(strategy))
    refuse("invalid_search_matching_strategy", `${strategy} is not used here`);
  const positions = atoms.map((_, position) => position);
  if (strategy === "all") return positions;
  const phrases = positions.filter((position) => atoms[position]?.isPhrase === true);
  if (phrases.length > 0) return phrases;
  const frequency = (position: number): number => {
    const count = places.filter((found) => found[position]?.typos === 0).length;
    return count === 0 ? Number.MAX_SAFE_INTEGER : count;
  };
  return positions.toSorted((a, b) => frequency(a) - frequency(b)).slice(0, 1);
};

/** 0..1: words first, then typing errors, then the field; how the engine weighs them exactly is its own affair. */
const scoreOf = (places: readonly (Place | null)[]): number => {
  if (places.length === 0) return 1;
  const found = places.filter((place) => place !== null);
  const words = found.length / places.length;
  const typos = found.reduce((sum, { typos: count }) => sum + count, 0) / places.length;
  const field = Math.min(...found.map(({ field: position }) => position)) + 1;
  return words * (1 - 0.1 * Math.min(typos, 2)) * (1 - 0.001 * field);
};
