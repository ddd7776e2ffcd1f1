import { seededRandom } from "../search/seeded-random.ts";

export type Random = () => number;

/** One generator for each thing that is drawn: what one way of asking does changes no draw of another. */
export const drawsOf = (...numbers: number[]): Random => {
  let mixed = 0x811c9dc5;
  for (const number of numbers) mixed = Math.imul(mixed ^ number, 0x01000193) ^ (mixed >>> 13);
  return seededRandom(mixed | 0);
};

/** With a median, and a spread in powers of e. */
export const logNormal = (random: Random, median: number, spread: number): number => {
  const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * gauss);
};

export function pick<Thing>(random: Random, weighted: readonly (readonly [Thing, number])[]): Thing {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [thing, weight] of weighted) {
    left -= weight;
    if (left < 0) return thing;
  }
  const last = weighted.at(-1);
  if (!last) throw new Error("nothing to pick from");
  return last[0];
}

const zipfExponent = 0.8;

/** Of `count`, the first most often, with a long tail. */
export const zipf = (random: Random, count: number): number =>
  pick(
    random,
    Array.from({ length: count }, (_, index) => [index, (index + 1) ** -zipfExponent] as const),
  );

export const shuffled = <Thing>(random: Random, things: readonly Thing[]): Thing[] =>
  things
    .map((thing) => ({ thing, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
