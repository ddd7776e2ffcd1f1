import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
let asker: Viewer;
let expert: Viewer;
let other: Viewer;
let staff: Viewer;
let guide: number;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  asker = await createMember(plaza.db, { isListed: true, name: "Amara" });
  expert = await createMember(plaza.db, { isListed: true, name: "Bilal" });
  other = await createMember(plaza.db, { name: "Chen" });
  staff = await createMember(plaza.db, { isStaff: true });
  guide = await plaza.idOf("pb-guide-en");
});
afterAll(() => plaza.stop());
beforeEach(() => plaza.db.question.deleteMany());

const api = (viewer: Viewer | null = asker) => plaza.callerAs(viewer).questions;
const ask = (given: Partial<Parameters<ReturnType<typeof api>["ask"]>[0]> = {}, viewer = asker) =>
  api(viewer).ask({
    title: "How do small towns begin with a participatory budget?",
    text: "We are **four** people and have no platform.",
    ...given,
  });
const answer = (
  questionId: number,
  given: Partial<Parameters<ReturnType<typeof api>["answer"]>[0]> = {},
  viewer = expert,
) => api(viewer).answer({ questionId, text: "Begin with one street and paper ballots.", ...given });
const show = (questionId: number, viewer: Viewer | null = asker) => api(viewer).show({ questionId, locale: "en" });

describe("a question", () => {
  it("is asked in one step: routed, told, found by its own words' topics", async () => {
    const { questionId, slug } = await ask({ tried: "A survey. <script>alert(1)</script>", place: "Peru" });
    expect(slug).toBe("how-do-small-towns-begin-with-a-participatory-budget");
    const view = await show(questionId, null);
    expect(view).toMatchObject({
      title: { lang: "en" },
      author: { name: "Amara" },
      place: { countryCode: "PE" },
      isAnswered: false,
      closedBecause: "signed_out",
      post: { kind: "question", number: 1, body: { html: expect.stringContaining("<strong>four</strong>") } },
      can: { answer: false, comment: false, reopen: false, markDuplicate: false, lock: false },
    });
    expect(view.tried?.html).not.toContain("<script");
    expect(view.topics.map(({ label }) => label)).toContain("Participatory budgeting");
    const row = await plaza.db.question.findUniqueOrThrow({ where: { id: questionId }, include: { events: true } });
    expect(row.routeAt).not.toBeNull();
    expect(row.events.map(({ kind }) => kind)).toEqual(["question_asked"]);
  });

  it("takes its topics from what the library holds, in languages that the vocabulary does not name them in", async () => {
    const arabic = { title: "كيف نبدأ الميزانية التشاركية؟", text: "الميزانية التشاركية في بلدة صغيرة", topics: [] };
    const { questionId } = await ask(arabic);
    const { topics, title } = await show(questionId, null);
    expect(title).toMatchObject({ lang: "ar", dir: "rtl" });
    expect(topics.map(({ slug }) => slug)).toEqual(["participatory-budgeting"]);
    const { questionId: second } = await ask({
      title: "Nobody cost me a platform",
      text: "The cost of it all.",
      topics: [],
    });
    expect((await show(second, null)).topics.map(({ slug }) => slug)).not.toContain("infrastructure-transparency");
  });

  it("is never without a topic where its words name one, in whatever language they are taken to be", async () => {
    const asked = { title: "Mkutano wetu: presupuesto participativo", text: "Habari gani? Asante sana." };
    for (const language of ["", "sw", "ar"]) {
      const { questionId } = await ask({ ...asked, language, topics: [] });
      expect((await show(questionId, null)).topics.map(({ slug }) => slug)).toContain("participatory-budgeting");
    }
  });

  it("is asked once however often the form is sent", async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => ask({ formKey: "one" })));
    expect(new Set(sent.map(({ questionId }) => questionId)).size).toBe(1);
    expect(await plaza.db.question.count()).toBe(1);
  });

  it.each([
    [{ title: "Short" }, "BAD_REQUEST"],
    [{ text: "\u200b" }, "BAD_REQUEST"],
    [{ topics: ["no-such-topic"] }, "UNPROCESSABLE_CONTENT"],
    [{ place: "Atlantis" }, "UNPROCESSABLE_CONTENT"],
    [{ topics: Array.from({ length: 6 }, () => "budgets") }, "BAD_REQUEST"],
  ])("is refused: %j", async (given, code) => {
    await expect(ask(given)).rejects.toMatchObject({ code });
    expect(await plaza.db.question.count()).toBe(0);
  });

  it("is listed by its newest words, by age, and while nobody accepted an answer; page by page", async () => {
    const ids: number[] = [];
    for (let number = 0; number < 5; number += 1)
      ids.push((await ask({ title: `Question number ${number}` })).questionId);
    const { postId } = await answer(ids[0] ?? 0);
    await api().accept({ questionId: ids[0] ?? 0, answerId: postId });
    const list = async (input: Partial<Parameters<ReturnType<typeof api>["list"]>[0]>) =>
      (await api(null).list({ locale: "en", ...input })).items.map(({ questionId }) => questionId);
    expect(await list({ sort: "active" })).toEqual([ids[0], ids[4], ids[3], ids[2], ids[1]]);
    expect(await list({ sort: "newest" })).toEqual(ids.toReversed());
    expect(await list({ sort: "unanswered" })).toEqual(ids.slice(1).toReversed());
    const first = await api(null).list({ locale: "en", sort: "newest", size: 3 });
    expect(await list({ sort: "newest", size: 3, after: first.nextCursor ?? "" })).toEqual([ids[1], ids[0]]);
    await expect(list({ after: "zzzzzzzzz-zzzzzz" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is listed by topic, place and language", async () => {
    const { questionId } = await ask({ topics: ["participatory-budgeting"], place: "Peru" });
    await ask({
      title: "¿Cómo se publican los contratos?",
      text: "Queremos publicar los contratos del municipio.",
      topics: [],
    });
    const list = async (input: Partial<Parameters<ReturnType<typeof api>["list"]>[0]>) =>
      (await api(null).list({ locale: "en", ...input })).items.map((item) => item.questionId);
    expect(await list({ topic: "participatory-budgeting" })).toEqual([questionId]);
    expect(await list({ lang: "en" })).toEqual([questionId]);
    expect(await list({ place: "peru" })).toEqual([questionId]);
    await expect(list({ topic: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("shows no words of a hidden one but to moderators and its author", async () => {
    const { questionId } = await ask();
    await plaza.db.question.update({ where: { id: questionId }, data: { state: "hidden" } });
    await plaza.db.post.updateMany({ where: { questionId }, data: { state: "hidden" } });
    const hidden = await show(questionId, null);
    expect(JSON.stringify(hidden)).not.toMatch(/participatory budget\?|four|Amara/);
    expect(hidden).toMatchObject({ state: "hidden", title: { text: "" }, closedBecause: "hidden", jsonLd: null });
    expect((await show(questionId, staff)).title.text).toContain("participatory");
    await expect(answer(questionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await api(null).list({ locale: "en" })).items).toEqual([]);
  });

  it("asks the database as often for many answers as for one", async () => {
    const { questionId } = await ask();
    const statementsFor = async () => {
      const before = plaza.countStatements();
      await show(questionId, other);
      return plaza.countStatements() - before;
    };
    await answer(questionId, { evidence: [{ type: "resource", resource: String(guide) }] });
    await statementsFor();
    const one = await statementsFor();
    for (let number = 0; number < 12; number += 1) {
      const { postId } = await answer(questionId, {
        text: `Way number ${number}`,
        evidence: [{ type: "resource", resource: String(guide) }],
      });
      await api(other).comment({ postId, text: `Thanks ${number}` });
    }
    expect(await statementsFor()).toBe(one);
    expect(one).toBeLessThanOrEqual(12);
  });
});

describe("what may answer it already", () => {
  it("is shown while it is typed, in any language, and found within one step of the index", async () => {
    const { questionId } = await ask();
    const { postId } = await answer(questionId);
    await api().accept({ questionId, answerId: postId });
    await followAll(plaza);
    const similar = await api(null).similar({ text: "presupuesto participativo en pueblos", locale: "es" });
    expect(similar.questions).toMatchObject([
      { questionId, isAnswered: true, acceptedExcerpt: { text: "Begin with one street and paper ballots." } },
    ]);
    expect(similar.resources.length).toBeGreaterThan(0);
    expect(await api(null).similar({ text: "a", locale: "en" })).toEqual({ questions: [], resources: [] });
    await plaza.db.question.update({ where: { id: questionId }, data: { state: "hidden" } });
    expect((await api(null).similar({ text: "participatory budget", locale: "en" })).questions).toEqual([]);
  });
});

describe("the page for machines", () => {
  it("is a QAPage with the accepted answer and its evidence", async () => {
    const { questionId } = await ask();
    const { postId } = await answer(questionId, { evidence: [{ type: "resource", resource: String(guide) }] });
    await answer(questionId, { text: "</script><b>Another way</b>" }, other);
    await api().accept({ questionId, answerId: postId });
    const { jsonLd } = await show(questionId, null);
    expect(jsonLd).toMatchObject({
      "@context": "https://schema.org",
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        name: "How do small towns begin with a participatory budget?",
        answerCount: 2,
        author: { "@type": "Person", name: "Amara" },
        acceptedAnswer: {
          "@type": "Answer",
          text: "Begin with one street and paper ballots.",
          url: `/en/questions/${questionId}-how-do-small-towns-begin-with-a-participatory-budget#post-${postId}`,
          author: { name: "Bilal" },
          citation: [{ "@type": "CreativeWork", name: expect.any(String) }],
        },
        suggestedAnswer: [{ "@type": "Answer" }],
      },
    });
    // Who is not listed has no name for everybody.
    expect(JSON.stringify(jsonLd)).not.toContain("Chen");
  });
});

describe("a duplicate", () => {
  it("leads to the first one, without circles, and keeps its answers", async () => {
    const [a, b, c] = [
      await ask({ title: "Question A here" }),
      await ask({ title: "Question B here" }),
      await ask({ title: "Question C here" }),
    ];
    await answer(a.questionId);
    await api().markDuplicate({ questionId: a.questionId, of: `https://plaza.example/en/questions/${b.questionId}-x` });
    await api(staff).markDuplicate({ questionId: b.questionId, of: String(c.questionId) });
    expect(await show(a.questionId, expert)).toMatchObject({
      duplicateOf: { questionId: c.questionId },
      closedBecause: "duplicate",
      answerCount: 1,
      can: { answer: false, comment: true },
    });
    await expect(answer(a.questionId, { text: "Once more" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "question.is_duplicate",
    });
    const refused = { code: "UNPROCESSABLE_CONTENT" };
    await expect(api().markDuplicate({ questionId: c.questionId, of: String(a.questionId) })).rejects.toMatchObject(
      refused,
    );
    await expect(api().markDuplicate({ questionId: c.questionId, of: String(c.questionId) })).rejects.toMatchObject(
      refused,
    );
    await expect(api().markDuplicate({ questionId: c.questionId, of: "nonsense" })).rejects.toMatchObject(refused);
    await expect(api(other).markDuplicate({ questionId: a.questionId, of: null })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await api().reopen({ questionId: a.questionId, reason: "Ours is about villages." });
    expect(await show(a.questionId)).toMatchObject({
      duplicateOf: null,
      comments: [{ body: { html: expect.stringContaining("villages") } }],
    });
  });

  it("never leads in a circle, whoever marks at once", async () => {
    const ids: number[] = [];
    for (let number = 0; number < 4; number += 1)
      ids.push((await ask({ title: `Question number ${number}` })).questionId);
    await Promise.allSettled(
      ids.flatMap((questionId) => ids.map((of) => api(staff).markDuplicate({ questionId, of: String(of) }))),
    );
    const rows = await plaza.db.question.findMany({ select: { id: true, duplicateOfId: true } });
    const leadsTo = new Map(rows.map(({ id, duplicateOfId }) => [id, duplicateOfId]));
    const led = rows.flatMap(({ duplicateOfId }) => duplicateOfId ?? []);
    expect(led.length).toBeGreaterThan(0);
    expect(led.filter((id) => leadsTo.get(id) !== null)).toEqual([]);
  });
});

describe("a locked question", () => {
  it("takes no words, but keeps what was said", async () => {
    const { questionId } = await ask();
    const { postId } = await answer(questionId);
    await expect(api().lock({ questionId, isLocked: true, reason: "Mine" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(api(staff).lock({ questionId, isLocked: true })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await api(staff).lock({ questionId, isLocked: true, reason: "It became a quarrel" });
    await expect(answer(questionId, { text: "Still" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "question.closed",
    });
    await expect(api(other).comment({ postId, text: "Still" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await show(questionId, expert)).toMatchObject({ isLocked: true, closedBecause: "locked", answerCount: 1 });
    await api(staff).lock({ questionId, isLocked: false });
    await answer(questionId, { text: "Again" });
  });
});
