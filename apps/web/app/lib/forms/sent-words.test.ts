import { describe, expect, it } from "vitest";
import { sentWordsOf, wordsIn } from "./sent-words.ts";

describe("the words of a form", () => {
  it("are what was written, the title first, without what was chosen", () => {
    const values = { language: ["es"], text: ["Vale."], context: ["for small towns"], postId: ["7"], title: ["Riego"] };
    expect(wordsIn({ ...values, evidence: ['{ "a": 1 }'], tried: [""] })).toBe("Riego\n\nVale.\n\nfor small towns");
  });

  it("are read from the answer of a page only as what they are", () => {
    const answer = (data: unknown) => ({ status: 404, statusText: "", internal: false, data });
    expect(sentWordsOf(answer({ sentWords: { text: "Vale.", isKept: true } }))).toEqual({
      text: "Vale.",
      isKept: true,
    });
    expect(sentWordsOf(answer({ sentWords: { text: "" } }))).toBeNull();
    expect(sentWordsOf(answer({ sentWords: "Vale." }))).toBeNull();
    expect(sentWordsOf(new Error("broken"))).toBeNull();
  });
});
