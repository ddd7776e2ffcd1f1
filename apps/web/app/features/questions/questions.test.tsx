import type { EvidenceView, QuestionItem } from "@plaza/types/questions";
import type { ResourceItem } from "@plaza/types/resources";
import { describe, expect, it } from "vitest";
import { loadWords } from "../../lib/words.ts";
import { readForm } from "../../lib/forms/sent-form.ts";
import { renderHtml } from "../../test/render.tsx";
import { draftedEvidence, evidenceOf } from "./writing/evidence-form.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { QuestionLine } from "./question-line.tsx";
import { SimilarAnswers } from "./writing/similar-answers.tsx";

await loadWords("conversations");

const question: QuestionItem = {
  questionId: 7,
  slug: "kayf",
  title: { text: "كيف نبدأ؟", lang: "ar", dir: "rtl" },
  excerpt: { text: "We never did.", lang: "en", dir: "ltr" },
  author: null,
  topics: [],
  place: null,
  answerCount: 0,
  isAnswered: false,
  acceptedExcerpt: null,
  evidenceCount: 0,
  isFictional: false,
  createdAt: "2026-11-23T10:00:00.000Z",
  lastPostAt: "2026-11-23T10:00:00.000Z",
};
const answered: QuestionItem = {
  ...question,
  answerCount: 2,
  isAnswered: true,
  acceptedExcerpt: { text: "Empezar por una calle.", lang: "es", dir: "ltr" },
  evidenceCount: 1,
};

describe("a question in a list", () => {
  it("is written in its own language and direction, and says that nobody answered", async () => {
    const html = await renderHtml(<QuestionLine question={question} />);
    expect(html).toContain('href="/en/questions/7-kayf"');
    expect(html).toMatch(/<h3[^>]*dir="rtl"/);
    expect(html).toContain("No answer yet");
    expect(html).toContain("We never did.");
    expect(html).not.toContain("Answered");
  });

  it("tells by a word that it is answered, and shows the accepted answer instead", async () => {
    const html = await renderHtml(<QuestionLine question={answered} />, { locale: "fr" });
    expect(html).toContain("Réponse acceptée");
    expect(html).toContain('lang="es"');
    expect(html).not.toContain("We never did.");
  });
});

const resource: ResourceItem = {
  resourceId: 3,
  slug: "guide",
  kind: "guide",
  title: { text: "Guide", lang: "en", dir: "ltr" },
  summary: null,
  language: "en",
  publisher: null,
  year: null,
  place: null,
  licence: { id: null, name: "", url: null, mayShare: null, mayAdapt: null, mayUseCommercially: null },
  translations: [],
  moreTranslations: 0,
};

describe("what an answer rests on", () => {
  it("names the resource, where to look, and that it was withdrawn, in words", async () => {
    const evidence: EvidenceView[] = [
      { type: "resource", resource, locator: { kind: "page", text: "12-14" }, flag: "withdrawn" },
      { type: "practice", place: null, practice: { text: "<b>We did</b>", lang: "en", dir: "ltr" } },
    ];
    const html = await renderHtml(<EvidenceList evidence={evidence} id="e" />);
    expect(html).toContain('href="/en/library/3-guide"');
    expect(html.replaceAll(/<[^<>]*>/g, "")).toContain("page 12-14");
    expect(html).toContain("withdrawn");
    expect(html).toContain("&lt;b&gt;We did");
  });

  it("comes from the rows of a form; an empty row is none, a place without words is told", () => {
    const form = new FormData();
    for (const [resourceId, kind, locator] of [
      ["12", "page", "3"],
      ["", "", ""],
      ["", "minute", "17"],
      ["13", "chapter", "4"],
    ]) {
      form.append("evidenceResource", resourceId ?? "");
      form.append("evidenceLocatorKind", kind ?? "");
      form.append("evidenceLocator", locator ?? "");
    }
    form.append("evidencePractice", "");
    form.append("evidencePlace", "Peru");
    expect(evidenceOf(readForm(form))).toEqual([
      { type: "resource", resource: "12", locatorKind: "page", locator: "3" },
      { type: "resource", resource: "?", locatorKind: "minute", locator: "17" },
      { type: "resource", resource: "13", locatorKind: "chapter", locator: "4" },
      { type: "practice", practice: "", place: "Peru" },
    ]);
  });

  it("is brought back from a draft, whether there was one row or several", () => {
    expect(draftedEvidence({})).toEqual({ context: "", resources: [], practices: [] });
    expect(draftedEvidence({ context: "small", evidenceResource: ["4", "5"], evidenceLocator: ["", "2"] })).toEqual({
      context: "small",
      resources: [
        { resource: "4", title: null, locatorKind: "", locator: "" },
        { resource: "5", title: null, locatorKind: "", locator: "2" },
      ],
      practices: [],
    });
    expect(draftedEvidence({ evidenceResource: "4", evidencePractice: "Here" })).toMatchObject({
      resources: [{ resource: "4" }],
      practices: [{ practice: "Here", place: "" }],
    });
  });
});

describe("what may answer it already", () => {
  const unanswered = { ...answered, questionId: 99, isAnswered: false, acceptedExcerpt: null, answerCount: 0 };

  it("opens beside what is typed, and calls no question an answer that has none", async () => {
    const html = await renderHtml(
      <SimilarAnswers similar={{ questions: [answered, unanswered], resources: [resource] }} />,
    );
    expect(html).toContain("Perhaps one of these helps");
    expect(html).not.toMatch(/answers? (?:are|is) here/);
    expect(html.match(/target="_blank"/g)).toHaveLength(3);
    expect(html.match(/No answer yet/g)).toHaveLength(1);
  });
});
