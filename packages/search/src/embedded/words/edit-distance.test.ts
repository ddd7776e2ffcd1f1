import { expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

it.each([
  ["budget", "budget", 2, 0],
  ["bugdet", "budget", 2, 1],
  ["buget", "budget", 2, 1],
  ["buddget", "budget", 2, 1],
  ["badget", "budget", 2, 1],
  ["participatroy", "participatory", 2, 1],
  ["particpatroy", "participatory", 2, 2],
  ["water", "school", 2, 3],
  ["budget", "budgeting", 2, 3],
  ["a".repeat(100), "a".repeat(100), 2, 3],
])("from %s to %s with at most %i errors: %i", (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
});
