import { describe, expect, it } from "vitest";
import { compose, partsOfCompound } from "./compounds.ts";

const words = new Set(["trink", "wasser", "trinkwasser", "versorgung", "bildung", "politik", "drink", "water"]);
const isKnown = (part: string): boolean => words.has(part);

describe("compounds", () => {
  it.each([
    ["trinkwasserversorgung", "de", ["trinkwasser", "versorgung"]],
    ["bildungspolitik", "de", ["bildung", "politik"]],
    ["wasserversorgungspolitik", "de", ["wasser", "versorgung", "politik"]],
    ["drinkwater", "nl", ["drink", "water"]],
    ["bildungspolitik", "en", null],
    ["wasserfall", "de", null],
    ["wasser", "de", null],
  ])("takes %s of %s apart", (word, language, parts) => {
    expect(partsOfCompound(word, language, isKnown)).toEqual(parts);
  });

  it("says the parts side by side, the likeliest first, in the order of the other language", () => {
    const parts = [
      [{ text: "water", terms: ["water"], probability: 0.9 }],
      [
        { text: "policy", terms: ["polici"], probability: 0.6 },
        { text: "politics", terms: ["polit"], probability: 0.4 },
      ],
    ];
    expect(compose(parts, false).map(({ text }) => text)).toEqual(["water policy", "water politics"]);
    expect(compose(parts, true)[0]).toMatchObject({ text: "policy water", terms: ["polici", "water"] });
  });
});
