import type { ThreadView } from "@plaza/types/threads";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { ReplyForm } from "./reply-form.tsx";

const locked = { threadId: 12, can: { reply: false }, closedBecause: "locked", network: null } as unknown as ThreadView;

const refusal = {
  form: null,
  values: { text: ["We water them\nby turns."], language: ["en"] },
  fieldProblems: {},
  formProblem: { kind: "reason", reason: "thread.locked", words: "This discussion takes no replies any more." },
  isKept: true,
};

describe("a discussion that was locked while somebody replied", () => {
  it("says so and holds her words, to be copied", async () => {
    const html = await renderHtml(<ReplyForm thread={locked} />, { answer: refusal });
    expect(html).toContain("This discussion is locked");
    expect(html).toContain("This discussion takes no replies any more.");
    expect(html).toMatch(/<textarea[^>]*readOnly[^>]*>We water them\nby turns\.<\/textarea>/i);
    expect(html).toContain('href="/en/me/drafts"');
    expect(html).not.toContain("<form");
  });

  it("shows no field to whoever sent nothing", async () => {
    expect(await renderHtml(<ReplyForm thread={locked} />)).not.toContain("<textarea");
  });
});
