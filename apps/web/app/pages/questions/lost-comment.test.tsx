import type { QuestionView } from "@plaza/types/questions";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { LostComment } from "./lost-comment.tsx";

const part = (postId: number, comment: boolean) => ({ post: { postId }, can: { comment } });
const question = { ...part(1, true), answers: [part(2, true), part(3, false)] } as unknown as QuestionView;

const commentOn = async (postId: number) => {
  const answer = {
    form: "comment",
    values: { postId: [String(postId)], text: ["Who pays?"] },
    fieldProblems: {},
    formProblem: { kind: "invalid", words: "Refused" },
  };
  return renderHtml(<LostComment question={question} />, { answer });
};

describe("a comment that was refused", () => {
  it.each([
    ["takes none any more", 3],
    ["is not on the page any more", 4],
  ])("is held here when what it was written to %s", async (_why, postId) => {
    expect(await commentOn(postId)).toMatch(/<textarea[^>]*>Who pays\?<\/textarea>/);
  });

  it("stands in its own form otherwise", async () => {
    expect(await commentOn(1)).toBe("");
    expect(await commentOn(2)).toBe("");
  });
});
