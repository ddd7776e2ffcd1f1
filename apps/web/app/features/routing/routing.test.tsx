import type { AskView } from "@plaza/types/routing";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AskActs, ResumeForm, TakeBackForm } from "./ask-acts.tsx";
import { AskDone } from "./ask-done.tsx";
import { AskedPart } from "./asked-part.tsx";
import { ReasonList } from "./reason-list.tsx";

const ask: AskView = {
  askId: 7,
  state: "open",
  isWaiting: true,
  phase: "waiting",
  createdAt: "2026-05-04T09:00:00.000Z",
  lapsesAt: "2026-05-06T09:00:00.000Z",
  settledAt: null,
  expert: { name: "نور" },
  question: {
    questionId: 3,
    slug: "budget",
    title: { text: "كيف ننشر الميزانية؟", lang: "ar", dir: "rtl" },
    body: { html: "<p>…</p>", language: "ar", dir: "rtl", isLanguageStated: false },
    tried: null,
    topics: [],
    place: null,
  },
  accepted: null,
  asker: { name: "Ana", handle: null, role: null, placeName: null },
  reasons: [],
  found: [],
  peers: [{ memberId: 5, handle: "eva", name: "Eva" }],
  can: { answer: true, promise: true, pass: true, takeBack: false, handOver: true, pause: true, resume: false },
};

const topics = [{ topicId: 1, slug: "budgets", label: "Open budgets" }];
const textOf = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, "");

describe("why somebody was asked", () => {
  it.each([
    [{ part: "topic", topics, endorsements: 0 }, "Knows Open budgets"],
    [{ part: "topic", topics, endorsements: 1 }, "Knows Open budgets, endorsed once"],
    [{ part: "topic", topics, endorsements: 3 }, "Knows Open budgets, endorsed 3 times"],
    [{ part: "near_topic", topics }, "Knows what is near to this: Open budgets"],
    [{ part: "language", language: "es", isOfQuestion: true }, "Answers in Spanish, the language of the question"],
    [{ part: "language", language: "fr", isOfQuestion: false }, "Answers in French, which the asker reads"],
    [{ part: "place", tie: "same", band: null }, "Works in the same place"],
    [{ part: "place", tie: "country", band: null }, "Works in the same country"],
    [{ part: "place", tie: "similar", band: "town" }, "Works in a place of the same size"],
    [{ part: "answers", count: 2 }, "2 accepted answers on this"],
    [{ part: "room" }, "Was not asked anything lately"],
    [{ part: "named", by: "Ana" }, "Named by Ana"],
  ] as const)("%j", async (reason, words) => {
    const reasons = [reason] as unknown as AskView["reasons"];
    expect(textOf(await renderHtml(<ReasonList reasons={reasons} />))).toBe(words);
  });
});

describe("what can be done with an ask", () => {
  it("is a form for each, which works without script", async () => {
    const html = await renderHtml(<AskActs ask={ask} />, { path: "/en/asked/token" });
    expect(html.match(/<form[^>]*method="post"/g)).toHaveLength(3);
    expect(html.match(/<input type="hidden" name="ask" value="7"\/>/g)).toHaveLength(3);
    expect(html).toContain('value="eva"');
    expect(html).toContain('name="handle"');
  });

  it("is what the server allows and nothing else", async () => {
    const can = { ...ask.can, promise: false, handOver: false, pause: false };
    const html = await renderHtml(<AskActs ask={{ ...ask, can }} />);
    expect(html.match(/<form/g)).toHaveLength(1);
  });

  it("is a way back for whoever passed or paused", async () => {
    const html = await renderHtml(
      <>
        <TakeBackForm ask={ask} />
        <ResumeForm />
        <AskDone />
      </>,
      { path: "/en/asked/token?done=pass" },
    );
    expect(html.match(/<form[^>]*method="post"/g)).toHaveLength(2);
    expect(html).toContain("You passed. Nobody takes it amiss.");
    expect(html).not.toContain("Passed on");
  });

  it("names in whose name an answer is posted", async () => {
    const html = await renderHtml(<AnswerForm ask={ask} />, { path: "/en/asked/token" });
    expect(html).toContain("<bdi>نور</bdi>");
    expect(html).toContain('name="text"');
  });
});

describe("on the page of a question", () => {
  const part = (asked: object) =>
    renderHtml(<AskedPart questionId={3} />, {
      path: "/en/questions/3-budget",
      read: [
        [
          [["routing", "asked"], { input: { questionId: 3, locale: "en" }, type: "query" }],
          { mine: null, asked: null, facilitators: 0, nextAt: null, rounds: null, ...asked },
        ],
      ],
    });

  it("is nothing for those whom it does not concern", async () => {
    expect(await part({})).toBe("");
  });

  it("says to the asker who was asked, and links only pages that she may open", async () => {
    const person = {
      handle: "eva",
      name: "Eva",
      hasPage: false,
      isViewer: false,
      round: 1,
      state: "open",
      createdAt: ask.createdAt,
      reasons: [{ part: "place", tie: "same", band: null }],
    };
    const html = await part({ asked: [person] });
    expect(html).toContain("Works in the same place");
    expect(html).not.toContain("/people/eva");
  });
});
