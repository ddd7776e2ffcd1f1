import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";
import { testRecords } from "../../../testing/test-records.ts";

let plaza: TestApp;
let asker: Viewer;
let expert: Viewer;
let questionId: number;
let guide: number;
let law: number;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  asker = await createMember(plaza.db, { isListed: true });
  expert = await createMember(plaza.db, { isListed: true });
  [guide, law] = await Promise.all([plaza.idOf("pb-guide-en"), plaza.idOf("open-data-law")]);
  ({ questionId } = await api(asker).ask({ title: "How do towns begin?", text: "We never did." }));
});
afterAll(() => plaza.stop());

const api = (viewer: Viewer | null = expert) => plaza.callerAs(viewer).questions;
type Evidence = NonNullable<Parameters<ReturnType<typeof api>["answer"]>[0]["evidence"]>;
let count = 0;
const answer = (evidence: Evidence) => api().answer({ questionId, text: `Way ${(count += 1)}`, evidence });
const evidenceOf = async (postId: number) =>
  (await api(null).show({ questionId, locale: "en" })).answers.find(({ post }) => post.postId === postId)?.evidence;

describe("what an answer rests on", () => {
  it("is shown in the order given, with where to look", async () => {
    const { postId } = await answer([
      {
        type: "resource",
        resource: `https://plaza.example/fr/library/${law}-loi`,
        locatorKind: "page",
        locator: "12-14",
      },
      { type: "practice", place: "Peru", practice: "We did it in three villages." },
      { type: "resource", resource: String(guide), locatorKind: "minute", locator: "17:30" },
    ]);
    expect(await evidenceOf(postId)).toMatchObject([
      { type: "resource", resource: { resourceId: law }, locator: { kind: "page", text: "12-14" }, flag: null },
      { type: "practice", place: { countryCode: "PE" }, practice: { text: "We did it in three villages." } },
      { type: "resource", resource: { resourceId: guide }, locator: { kind: "minute", text: "17:30" } },
    ]);
  });

  it("is edited by its author, and kept when the edit is refused", async () => {
    const { postId: answerId } = await answer([{ type: "resource", resource: String(guide) }]);
    await api().editEvidence({ answerId, evidence: [{ type: "practice", practice: "Only our own" }] });
    expect(await evidenceOf(answerId)).toMatchObject([{ type: "practice" }]);
    const bad: Evidence = [{ type: "resource", resource: "no such thing" }];
    await expect(api().editEvidence({ answerId, evidence: bad })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: "evidence.resource_unknown",
    });
    await expect(api(asker).editEvidence({ answerId, evidence: [] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await evidenceOf(answerId)).toMatchObject([{ type: "practice" }]);
    expect(await api().showEvidence({ answerId, locale: "en" })).toMatchObject({
      evidence: [{ type: "practice", practice: "Only our own", place: "" }],
    });
  });

  it.each([
    [{ type: "resource", resource: "999999" }, "evidence.resource_unknown"],
    [{ type: "resource", resource: "/en/people/7" }, "evidence.resource_unknown"],
    [{ type: "resource", resource: "1", locatorKind: "page", locator: "near the end" }, null],
    [{ type: "resource", resource: "1", locatorKind: "chapter", locator: "3" }, null],
    [{ type: "practice", practice: "There", place: "Atlantis" }, "evidence.place_unknown"],
  ] as const)("is refused as %j", async (item, reason) => {
    const before = await plaza.db.post.count();
    const given = item.type === "resource" && item.resource === "1" ? { ...item, resource: String(guide) } : item;
    await expect(answer([given])).rejects.toThrow(reason ?? "evidence.locator_malformed");
    expect(await plaza.db.post.count()).toBe(before);
  });

  it("names no draft of the library", async () => {
    const draft = await plaza.idOf("draft-report");
    await expect(answer([{ type: "resource", resource: String(draft) }])).rejects.toMatchObject({
      message: "evidence.resource_unknown",
    });
  });

  it("stands on the page of the resource, and is flagged when that is withdrawn or superseded", async () => {
    const { postId } = await answer([{ type: "resource", resource: String(guide), locatorKind: "page", locator: "3" }]);
    const onResource = async () => api(null).answersOnResource({ resourceId: guide, locale: "en" });
    expect(await onResource()).toContainEqual(
      expect.objectContaining({ postId, isAccepted: false, locator: { kind: "page", text: "3" } }),
    );
    await api(asker).accept({ questionId, answerId: postId });
    expect((await onResource())[0]).toMatchObject({ postId, isAccepted: true });
    expect(await api().shakenAnswers()).toEqual([]);
    await plaza.db.resource.update({ where: { id: guide }, data: { supersededById: law } });
    expect(await evidenceOf(postId)).toMatchObject([{ flag: "superseded" }]);
    await plaza.db.resource.update({ where: { id: guide }, data: { state: "withdrawn", withdrawnReason: "Wrong" } });
    expect(await evidenceOf(postId)).toMatchObject([{ flag: "withdrawn" }]);
    expect((await api().shakenAnswers()).map((one) => [one.postId, one.flag])).toContainEqual([postId, "withdrawn"]);
    expect(await api(asker).shakenAnswers()).toEqual([]);
    await plaza.db.post.update({ where: { id: postId }, data: { state: "hidden" } });
    expect((await onResource()).map((one) => one.postId)).not.toContain(postId);
  });

  it("is looked for by title", async () => {
    const found = await api().findEvidence({ text: "open data", locale: "en" });
    expect(found.length).toBeGreaterThan(0);
    await expect(api(null).findEvidence({ text: "open data", locale: "en" })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});
