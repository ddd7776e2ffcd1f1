import { describe, expect, it } from "vitest";
import { pagesAround } from "./pages-around.ts";

describe("numbers of a pagination", () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
    [12, 9, [1, null, 9]],
  ])("on page %d of %d are %j", (page, pageCount, expected) => {
    expect(pagesAround(page, pageCount)).toEqual(expected);
  });
});
