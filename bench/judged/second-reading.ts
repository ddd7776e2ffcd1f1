import { createHash } from "node:crypto";
import { readNeeds } from "./judged-set.ts";

const seed = "second reader";
const share = 1 / 3;

const lotOf = (id: string): string => createHash("sha256").update(`${seed} ${id}`).digest("hex");

/** Ids of the needs that a second reader judges blind: a third, drawn by a seed. */
export const needsOfSecondReader = (): string[] => {
  const ids = readNeeds().map(({ id }) => id);
  return ids.toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1)).slice(0, Math.round(ids.length * share));
};
