import type { QuestionView } from "@plaza/types/questions";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { AnswerForm } from "./answer-form.tsx";

const locked = { questionId: 7, closedBecause: "locked", duplicateOf: null, author: null } as unknown as QuestionView;

const refusal = {
  form: "answer",
  values: { text: ["Ask the families."], context: ["for small towns"], language: ["en"] },
  fieldProblems: {},
  formProblem: { kind: "reason", reason: "thread.locked", words: "This takes no answers any more." },
};

describe("a question that was closed while somebody answered", () => {
  it("says so and holds her words, to be copied", async () => {
    const html = await renderHtml(<AnswerForm question={locked} />, { answer: refusal });
    expect(html).toContain("This question takes no answers.");
    expect(html).toContain("This takes no answers any more.");
    expect(html).toMatch(/<textarea[^>]*readOnly[^>]*>Ask the families\.\n\nfor small towns<\/textarea>/i);
    expect(html).not.toContain("<form");
  });

  it("shows no field to whoever sent nothing", async () => {
    expect(await renderHtml(<AnswerForm question={locked} />)).not.toContain("<textarea");
  });
});
