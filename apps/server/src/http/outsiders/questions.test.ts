import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { parseXml } from "../../testing/parse-xml.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { testRecords } from "../../testing/test-records.ts";
import { questionDetail, questionPage } from "./rest/rest-questions.ts";

let plaza: TestApp;
let open: number;
let other: number;
let hidden: number;
let answerId: number;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  const asker = await createMember(plaza.db, { isListed: true, name: "Amara" });
  const expert = await createMember(plaza.db, { name: "Bilal" });
  const api = (viewer: Viewer) => plaza.callerAs(viewer).questions;
  const topics = ["participatory-budgeting"];
  ({ questionId: open } = await api(asker).ask({
    title: "How do <small> towns & villages begin?",
    text: "With a budget",
    topics,
    place: "Peru",
  }));
  ({ questionId: other } = await api(asker).ask({
    title: "¿Cómo se publican los contratos?",
    text: "Los contratos del municipio",
  }));
  ({ questionId: hidden } = await api(asker).ask({ title: "What nobody shall read", text: "Secret" }));
  const evidence = [
    {
      type: "resource" as const,
      resource: String(await plaza.idOf("pb-guide-en")),
      locatorKind: "page" as const,
      locator: "3",
    },
  ];
  ({ postId: answerId } = await api(expert).answer({
    questionId: open,
    text: "With **one** street",
    context: "for small towns",
    evidence,
  }));
  await api(asker).accept({ questionId: open, answerId });
  await plaza.db.question.update({ where: { id: hidden }, data: { state: "hidden" } });
  await followAll(plaza);
});
afterAll(() => plaza.stop());

const read = async (path: string, status = 200): Promise<unknown> => {
  const response = await plaza.get(`/api/v1${path}`);
  expect(response.status, path).toBe(status);
  return response.json();
};
const idsOf = async (query: string) => questionPage.parse(await read(`/questions${query}`)).items.map(({ id }) => id);

describe("GET /api/v1/questions", () => {
  it("lists what everybody may read, narrowed down and page by page", async () => {
    expect(await idsOf("")).toEqual([open, other]);
    expect(await idsOf("?answered=true")).toEqual([open]);
    expect(await idsOf("?answered=false")).toEqual([other]);
    expect(await idsOf("?lang=es")).toEqual([other]);
    expect(await idsOf("?country=pe")).toEqual([open]);
    expect(await idsOf("?topic=participatory-budgeting")).toEqual([open]);
    expect(await idsOf("?topic=no-such-topic")).toEqual([]);
    expect(await idsOf("?q=villages")).toEqual([open]);
    const first = questionPage.parse(await read("/questions?size=1"));
    expect(await idsOf(`?size=1&after=${first.nextCursor}`)).toEqual([other]);
    await read("/questions?answered=perhaps", 400);
  });

  it("shows one with its answers and what these rest on", async () => {
    const one = questionDetail.parse(await read(`/questions/${open}`));
    expect(one).toMatchObject({
      author: { name: "Amara" },
      acceptedAnswerId: answerId,
      answers: [
        {
          id: answerId,
          isAccepted: true,
          context: "for small towns",
          author: null,
          text: { value: "With **one** street" },
          evidence: [{ locator: { kind: "page", text: "3" }, flag: null, url: expect.stringContaining("/library/") }],
        },
      ],
    });
    await read(`/questions/${hidden}`, 404);
    await read("/questions/0", 404);
  });
});

describe("feeds and the sitemap", () => {
  it("tell of new questions, of a topic, of one question", async () => {
    const titles = async (path: string) => {
      const response = await plaza.get(path);
      expect(response.status, path).toBe(200);
      return parseXml(await response.text())
        .all("entry")
        .map((entry) => entry.all("title")[0]?.text);
    };
    expect(await titles("/feeds/questions.atom")).toEqual([
      "¿Cómo se publican los contratos?",
      "How do <small> towns & villages begin?",
    ]);
    expect(await titles("/feeds/questions.atom?topic=participatory-budgeting&hl=fr")).toHaveLength(1);
    expect(await titles(`/feeds/questions/${open}.atom`)).toHaveLength(2);
    for (const path of [
      `/feeds/questions/${hidden}.atom`,
      "/feeds/questions/99999.atom",
      "/feeds/questions.atom?topic=none",
    ])
      expect((await plaza.get(path)).status, path).toBe(404);
    const sitemap = await (await plaza.get("/sitemap.xml")).text();
    expect(sitemap).toContain(`/fr/questions/${open}-how-do-small-towns-villages-begin<`);
    expect(sitemap).not.toContain(`/questions/${hidden}-`);
  });
});
