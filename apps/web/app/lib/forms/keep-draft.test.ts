import { TRPCError } from "@trpc/server";
import { RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { type Caller, dataContext, type Given } from "../data.ts";
import { formMutation } from "./form-mutation.ts";
import { sentWordsContext } from "./sent-words.ts";

type Saved = { subject: string; title: string | null; text: string; fields: Record<string, unknown> };

/** A reply that is refused with this, and what was saved of it. */
async function refuse(code: TRPCError["code"], save?: () => Promise<never>) {
  const saved: Saved[] = [];
  const saveDraft = (draft: Saved) => {
    saved.push(draft);
    return save?.() ?? Promise.resolve({ savedAt: "2026-01-01T00:00:00.000Z" });
  };
  const context = new RouterContextProvider();
  context.set(dataContext, { caller: { posts: { saveDraft } } as unknown as Caller } as Given);
  const { action } = formMutation({
    mutation: () => () => Promise.reject(new TRPCError({ code, message: "thread.locked" })),
    input: () => {},
    draftOf: ({ params }) => `reply:${params["thread"]}`,
  });
  const body = new URLSearchParams({ formKey: "k", text: "By turns.", language: "en", token: "t", note: "" });
  body.append("attachmentIds", "4");
  body.append("attachmentIds", "5");
  const request = new Request("https://plaza.example/en/discussions/12", { method: "POST", body });
  const answer: unknown = await action({ request, params: { locale: "en", thread: "12" }, context }).catch(
    (thrown: unknown) => thrown,
  );
  return { answer, saved, handedOn: context.get(sentWordsContext) };
}

const draft = {
  subject: "reply:12",
  title: null,
  text: "By turns.",
  fields: { language: "en", attachmentIds: ["4", "5"] },
};

describe("words that were refused", () => {
  it("are kept as a draft, and handed on to the page", async () => {
    const { answer, saved, handedOn } = await refuse("FORBIDDEN");
    expect(saved).toEqual([draft]);
    expect(answer).toMatchObject({ data: { isKept: true }, init: { status: 403 } });
    expect(handedOn).toEqual({ text: "By turns.", isKept: true });
  });

  it("are kept and shown where their place is gone", async () => {
    const { answer, saved } = await refuse("NOT_FOUND");
    expect(saved).toEqual([draft]);
    expect(answer).toMatchObject({ data: { sentWords: { text: "By turns.", isKept: true } }, init: { status: 404 } });
  });

  it("are shown as not kept where the draft is refused too; a defect is not hidden", async () => {
    const tooLong = () => Promise.reject(new TRPCError({ code: "BAD_REQUEST" }));
    const { answer } = await refuse("FORBIDDEN", tooLong);
    expect(answer).toMatchObject({ init: { status: 403 } });
    expect(answer).not.toHaveProperty("data.isKept");
    const defect = new Error("broken");
    expect((await refuse("FORBIDDEN", () => Promise.reject(defect))).answer).toBe(defect);
  });
});
