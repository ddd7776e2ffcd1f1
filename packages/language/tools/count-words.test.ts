import { describe, expect, it } from "vitest";
import { countWords, textsOf } from "./count-words.ts";

const lines = [
  { id: "a-1", source: "a", lang: "es", title: "Reducir la desigualdad", summary: "", body: "Reduce gastos." },
  { id: "a-2", source: "a", lang: "fr", title: "Réduire", body: null },
  { id: "un-sdg-1", source: "a", lang: "es", title: "uno" },
  { id: "a-3", source: "un-sdg", lang: "es", title: "dos" },
  { id: "a-4", source: "un-sdg-more", lang: "es", title: "tres" },
].map((row) => JSON.stringify(row));

describe("counting words", () => {
  it("reads titles, summaries and bodies of one language, none that search is scored on", () => {
    expect(textsOf([...lines, ""], "es").filter((text) => text !== "")).toEqual([
      "Reducir la desigualdad",
      "Reduce gastos.",
    ]);
  });

  it("counts forms together, the usual words first, without stop words and numbers", () => {
    const [first, ...others] = countWords(["aumentar los gastos", "aumenta 20 gastos", "el aumento"], "es");

    expect(first).toEqual({ uses: 3, written: ["aumentar", "aumenta", "aumento"] });
    expect(others).toEqual([{ uses: 2, written: ["gastos"] }]);
  });
});
