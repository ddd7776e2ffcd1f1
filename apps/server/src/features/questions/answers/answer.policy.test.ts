import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RankedAnswer, rankAnswers } from "./answer.policy.ts";

const answer = (given: Partial<RankedAnswer>): RankedAnswer => ({
  number: 2,
  state: "visible",
  isAccepted: false,
  helpfulCount: 0,
  evidenceCount: 0,
  ...given,
});

describe("the order of answers", () => {
  it("is accepted, helpful, evidence, age", () => {
    const answers = [
      answer({ number: 2 }),
      answer({ number: 3, evidenceCount: 2 }),
      answer({ number: 4, helpfulCount: 1 }),
      answer({ number: 5, isAccepted: true }),
      answer({ number: 6, helpfulCount: 9, state: "deleted" }),
      answer({ number: 7, helpfulCount: 1, evidenceCount: 1 }),
    ];
    expect(rankAnswers(answers).map(({ number }) => number)).toEqual([5, 7, 4, 3, 2, 6]);
  });

  it("does not depend on the order in which they come", () => {
    const some = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 500 }),
        state: fc.constantFrom("visible", "hidden", "removed", "deleted"),
        isAccepted: fc.boolean(),
        helpfulCount: fc.nat(3),
        evidenceCount: fc.nat(3),
      }),
      { selector: ({ number }) => number },
    );
    fc.assert(
      fc.property(some, (answers) => {
        expect(rankAnswers(answers.toReversed())).toEqual(rankAnswers(answers));
      }),
    );
  });
});
