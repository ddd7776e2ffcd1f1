import { postStates } from "@plaza/types/posts";
import { describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import {
  canAccept,
  canAnswer,
  canComment,
  canEditEvidence,
  canMarkDuplicate,
  canModerate,
  canReadWords,
  canReopen,
  closedBecause,
  type QuestionFacts,
} from "./question.policy.ts";

const viewer = (memberId: number, isStaff = false): Viewer => ({
  memberId,
  accountId: `account-${memberId}`,
  handle: `member-${memberId}`,
  name: "Amara",
  isStaff,
  locale: "en",
});
const looking = { nobody: null, asker: viewer(1), member: viewer(2), staff: viewer(3, true) };
type Who = keyof typeof looking;
const everybody = Object.keys(looking) as Who[];
const open: QuestionFacts = { authorId: 1, state: "visible", isLocked: false, isDuplicate: false };

const whoMay = (rule: (question: QuestionFacts, who: Viewer | null) => boolean, facts: Partial<QuestionFacts> = {}) =>
  everybody.filter((who) => rule({ ...open, ...facts }, looking[who])).join(" ");

describe("who may do what with a question", () => {
  it.each([
    ["read an open one", canReadWords, {}, "nobody asker member staff"],
    ["read a hidden one", canReadWords, { state: "hidden" }, "asker staff"],
    ["read a removed one", canReadWords, { state: "removed" }, "asker staff"],
    ["read a deleted one", canReadWords, { state: "deleted" }, "staff"],
    ["answer an open one", canAnswer, {}, "asker member staff"],
    ["answer a locked one", canAnswer, { isLocked: true }, ""],
    ["answer a duplicate", canAnswer, { isDuplicate: true }, ""],
    ["answer a hidden one", canAnswer, { state: "hidden" }, ""],
    ["comment on a duplicate", canComment, { isDuplicate: true }, "asker member staff"],
    ["comment on a locked one", canComment, { isLocked: true }, ""],
    ["accept", canAccept, {}, "asker"],
    ["accept in a locked one", canAccept, { isLocked: true }, "asker"],
    ["accept where the asker is gone", canAccept, { authorId: null }, "staff"],
    ["accept in a hidden one", canAccept, { state: "hidden" }, ""],
    ["mark as a duplicate", canMarkDuplicate, {}, "asker staff"],
    ["mark a removed one", canMarkDuplicate, { state: "removed" }, ""],
  ] as const)("%s", (_, rule, facts, who) => {
    expect(whoMay(rule, facts)).toBe(who);
  });

  it("reopens what was settled or led elsewhere", () => {
    const reopen = (isAccepted: boolean, facts: Partial<QuestionFacts> = {}) =>
      whoMay((question, who) => canReopen({ ...question, isAccepted }, who), facts);
    expect(reopen(false)).toBe("");
    expect(reopen(true)).toBe("asker staff");
    expect(reopen(false, { isDuplicate: true })).toBe("asker staff");
    expect(reopen(true, { isLocked: true })).toBe("");
  });

  it("leaves moderation to the staff", () => {
    expect(everybody.filter((who) => canModerate(looking[who]))).toEqual(["staff"]);
  });

  it("lets nobody but its author say what an answer rests on", () => {
    const answer = { authorId: 2, state: "visible" } as const;
    expect(whoMay((question, who) => canEditEvidence(question, answer, who))).toBe("member");
    expect(whoMay((question, who) => canEditEvidence(question, answer, who), { isLocked: true })).toBe("");
    expect(whoMay((question, who) => canEditEvidence(question, { ...answer, state: "hidden" }, who))).toBe("");
  });

  it("names one reason why there is nothing to write, whoever looks", () => {
    const cases = postStates.flatMap((state) =>
      [false, true].flatMap((isLocked) => [false, true].map((isDuplicate) => ({ state, isLocked, isDuplicate }))),
    );
    for (const facts of cases.map((one) => ({ ...open, ...one })))
      for (const who of everybody)
        expect(closedBecause(facts, looking[who]) === null).toBe(canAnswer(facts, looking[who]));
    expect(closedBecause(open, null)).toBe("signed_out");
  });
});
