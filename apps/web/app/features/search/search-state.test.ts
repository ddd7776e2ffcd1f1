import { searchLimits } from "@plaza/types/search";
import { describe, expect, it } from "vitest";
import { isQueryCut, readSearchState, searchHref, toSearchInput } from "./search-state.ts";

const typed = (q: string) => new URLSearchParams({ q });

/** As tRPC puts one call into an address. */
const encodedInput = (q: string) =>
  encodeURIComponent(JSON.stringify({ 0: toSearchInput(readSearchState(typed(q)), "en") })).length;

describe("a search as its address says it", () => {
  it("keeps words of the usual length as they are", () => {
    const params = typed(" presupuesto </0> <b> ");
    expect(isQueryCut(params)).toBe(false);
    expect(readSearchState(params).q).toBe("presupuesto </0> <b>");
  });

  it("takes Latin text up to the limit whole and cuts what is longer", () => {
    expect(isQueryCut(typed("a".repeat(searchLimits.queryMax)))).toBe(false);
    expect(isQueryCut(typed("a".repeat(searchLimits.queryMax + 1)))).toBe(true);
    expect(readSearchState(typed("a".repeat(9_000))).q).toHaveLength(searchLimits.queryMax);
  });

  it.each(["市", "\u{1F3DB}", '"', "\u0001", "é", "%"])("fits into one call however it is written: %j", (letter) => {
    const params = typed(letter.repeat(searchLimits.queryMax));
    expect(encodedInput(params.get("q") ?? "")).toBeLessThan(13_000);
    expect(readSearchState(params).q.isWellFormed()).toBe(true);
  });

  it("says that Chinese text of 2,000 letters was cut, in a state that is the same when read again", () => {
    const params = typed("市".repeat(2_000));
    expect(isQueryCut(params)).toBe(true);
    const state = readSearchState(params);
    expect(state.q.length).toBeGreaterThan(1_000);
    const again = new URLSearchParams(searchHref("/en/search", state).split("?")[1]);
    expect(readSearchState(again)).toEqual(state);
    expect(isQueryCut(again)).toBe(false);
  });

  it("never cuts a letter in two", () => {
    const { q } = readSearchState(typed(`a${"\u{1F3DB}".repeat(1_500)}`));
    expect(q.isWellFormed()).toBe(true);
  });
});
