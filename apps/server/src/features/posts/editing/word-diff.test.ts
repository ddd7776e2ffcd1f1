import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

const textOf = (parts: ReturnType<typeof wordDiff>, without: "added" | "removed"): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");

describe("the difference of two texts", () => {
  it("says which words went and came", () => {
    expect(wordDiff("The old mayor spoke.", "The new mayor spoke.")).toEqual([
      { kind: "same", text: "The " },
      { kind: "removed", text: "old" },
      { kind: "added", text: "new" },
      { kind: "same", text: " mayor spoke." },
    ]);
    expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
    expect(wordDiff("", "new")).toEqual([{ kind: "added", text: "new" }]);
  });

  it("finds words where a script has no spaces", () => {
    const kinds = wordDiff("参与式预算很好", "参与式预算很重要").map(({ kind }) => kind);
    expect(kinds[0]).toBe("same");
  });

  it("shows a text that was written anew as a whole", () => {
    expect(
      wordDiff("All of this was wrong, I think.", "Nothing here is I what stood there before today."),
    ).toHaveLength(2);
  });

  it("always gives back both texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c ", " d", "\n", "ab cd", "é", "😀", "नमस्ते"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(textOf(parts, "added")).toBe(before);
        expect(textOf(parts, "removed")).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it("of 20,000 characters takes less than a second, however different", () => {
    const [one, two] = ["a b c d ".repeat(2_500), "d x a y\n".repeat(2_500)];
    const started = performance.now();
    expect(textOf(wordDiff(one, two), "added")).toBe(one);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
