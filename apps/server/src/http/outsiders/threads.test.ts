import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { parseXml } from "../../testing/parse-xml.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { testRecords } from "../../testing/test-records.ts";
import { threadDetail, threadPage } from "./rest/rest-threads.ts";

let plaza: TestApp;
let author: Viewer;
let open: number;
let spanish: number;
let removed: number;
let merged: number;
let secret: number;
let slugs: { open: string; hidden: string };

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  author = await createMember(plaza.db, { isListed: true, name: "Amara" });
  const unlisted = await createMember(plaza.db, { name: "Bilal" });
  const staff = await createMember(plaza.db, { isStaff: true });
  const slugOf = async (isHidden: boolean) => {
    const others = [{ viewer: unlisted, role: "member" as const }];
    const id = await createNetwork(plaza, author, { isHidden, others });
    return (await plaza.db.network.findUniqueOrThrow({ select: { slug: true }, where: { id } })).slug;
  };
  slugs = { open: await slugOf(false), hidden: await slugOf(true) };
  const api = (viewer: Viewer) => plaza.callerAs(viewer).threads;
  const start = async (title: string, given: object = {}) =>
    (await api(author).create({ title, text: `About: ${title}`, topics: ["participatory-budgeting"], ...given }))
      .threadId;
  open = await start("How small <towns> & villages begin", { network: slugs.open });
  spanish = await start("Cómo publicamos los contratos del municipio", { topics: ["open-data"] });
  secret = await start("Quicksilvery plans of ours", { network: slugs.hidden });
  removed = await start("Something that was removed");
  merged = await start("Something that was merged");
  await api(unlisted).reply({ threadId: open, text: "Nous avons commencé par les fontaines du marché couvert" });
  await plaza.db.thread.update({ where: { id: removed }, data: { state: "removed", stateReason: "Spam" } });
  await api(staff).merge({ threadId: merged, intoId: spanish });
  await followAll(plaza);
}, 60_000);
afterAll(() => plaza.stop());

const read = async (path: string, status = 200): Promise<unknown> => {
  const response = await plaza.get(`/api/v1${path}`);
  expect(response.status, path).toBe(status);
  return response.json();
};
const idsOf = async (query: string) => threadPage.parse(await read(`/threads${query}`)).items.map(({ id }) => id);

describe("GET /api/v1/threads", () => {
  it("lists what everybody may read, narrowed down and page by page", async () => {
    expect(await idsOf("")).toEqual([open, spanish]);
    expect(await idsOf("?lang=es")).toEqual([spanish]);
    expect(await idsOf("?topic=participatory-budgeting")).toEqual([open]);
    expect(await idsOf("?topic=no-such-topic")).toEqual([]);
    expect(await idsOf(`?network=${slugs.open}`)).toEqual([open]);
    expect(await idsOf(`?network=${slugs.hidden}`)).toEqual([]);
    expect(await idsOf("?q=villages")).toEqual([open]);
    expect(await idsOf("?q=quicksilvery")).toEqual([]);
    const first = threadPage.parse(await read("/threads?size=1"));
    expect(await idsOf(`?size=1&after=${first.nextCursor}`)).toEqual([spanish]);
    await read("/threads?size=0", 400);
  });

  it("shows one with its posts, and names only who chose to be found", async () => {
    const one = threadDetail.parse(await read(`/threads/${open}`));
    expect(one).toMatchObject({ author: { name: "Amara" }, replyCount: 1, network: slugs.open, page: 1, pageCount: 1 });
    expect(one.posts.map(({ number, author: who }) => [number, who?.name ?? null])).toEqual([
      [1, "Amara"],
      [2, null],
    ]);
    for (const id of [secret, removed, 0, 99_999]) await read(`/threads/${id}`, 404);
    await read(`/threads/${open}?page=2`, 404);
  });
});

describe("a thread that was merged", () => {
  it("leads programs to where its posts stand, with the same language, unless that is not shown to everybody", async () => {
    const leadsTo = async (path: string) => {
      const response = await plaza.get(path);
      return [response.status, response.headers.get("location")?.replace(/^https?:\/\/[^/]+/, "") ?? null];
    };
    expect(await leadsTo(`/api/v1/threads/${merged}`)).toEqual([301, `/api/v1/threads/${spanish}`]);
    const feed = `/feeds/discussions/${spanish}.atom`;
    expect(await leadsTo(`/feeds/discussions/${merged}.atom`)).toEqual([301, `${feed}?hl=en`]);
    expect(await leadsTo(`/feeds/discussions/${merged}.atom?hl=fr`)).toEqual([301, `${feed}?hl=fr`]);
    const stateOf = async (id: number, data: object) => plaza.db.thread.update({ where: { id }, data });
    for (const id of [spanish, merged]) {
      await stateOf(id, { state: "removed", stateReason: "Spam" });
      expect(await leadsTo(`/api/v1/threads/${merged}`)).toEqual([404, null]);
      expect(await leadsTo(`/feeds/discussions/${merged}.atom`)).toEqual([404, null]);
      await stateOf(id, { state: "visible", stateReason: null });
    }
  });
});

describe("GET /api/v1/search", () => {
  it("finds threads among all things, and alone when asked", async () => {
    const typesOf = async (query: string) => {
      const { items, total } = (await read(`/search?${query}`)) as {
        items: { type: string; url: string }[];
        total: number;
      };
      return { types: [...new Set(items.map(({ type }) => type))].toSorted(), total, items };
    };
    const all = await typesOf("q=participatory+budgeting");
    expect(all.types).toEqual(["resource", "thread"]);
    const alone = await typesOf("q=participatory+budgeting&type=thread");
    expect(alone.types).toEqual(["thread"]);
    expect(alone.items[0]?.url).toContain(`/en/discussions/${open}-how-small-towns-villages-begin`);
    expect((await typesOf("q=participatory+budgeting&type=resource")).total + alone.total).toBe(all.total);
    expect((await typesOf("q=quicksilvery")).total).toBe(0);
  });
});

describe("the search", () => {
  it("finds a reply in another language than its thread, and shows it", async () => {
    const found = await plaza.caller.search.find({ q: "fontaine", locale: "fr", type: ["thread"] });
    expect(found.total).toBe(1);
    expect(found.hits[0]?.excerpt).toMatchObject({ lang: "fr" });
    expect(found.hits[0]?.excerpt?.pieces.some(({ match, text }) => match && text === "fontaines")).toBe(true);
    expect(found.types).toEqual([
      { type: "resource", count: 0, selected: false },
      { type: "question", count: 0, selected: false },
      { type: "thread", count: 1, selected: true },
    ]);
  });

  it("leaves the library to resources", async () => {
    const found = await plaza.caller.search.find({ q: "villages", locale: "en", scope: "library" });
    expect(found.hits.every(({ type }) => type === "resource")).toBe(true);
    expect(found.types).toEqual([]);
  });

  it("suggests threads by their titles, and what else there is about them", async () => {
    const suggested = await plaza.caller.search.suggest({ prefix: "how small", locale: "en" });
    expect(suggested).toContainEqual(expect.objectContaining({ type: "thread", threadId: open }));
    expect(await plaza.caller.search.suggest({ prefix: "quicksilv", locale: "en" })).toEqual([]);
    const similar = await plaza.caller.threads.similar({ title: "Where small towns begin", locale: "en" });
    expect(similar.threads.map(({ threadId }) => threadId)).toEqual([open]);
    const own = await plaza.callerAs(author).threads.similar({ title: "Quicksilvery plans", locale: "en" });
    expect(own.threads.map(({ threadId }) => threadId)).toContain(secret);
    const related = await plaza.caller.threads.related({ threadId: open, locale: "en" });
    expect(related.threads.map(({ threadId }) => threadId)).not.toContain(open);
  });
});

describe("feeds and the sitemap", () => {
  it("tell of new threads, of a topic, of a network and of one thread; of hidden ones nowhere", async () => {
    const titles = async (path: string) => {
      const response = await plaza.get(path);
      expect(response.status, path).toBe(200);
      return parseXml(await response.text())
        .all("entry")
        .map((entry) => entry.all("title")[0]?.text);
    };
    expect(await titles("/feeds/discussions.atom")).toEqual([
      "Cómo publicamos los contratos del municipio",
      "How small <towns> & villages begin",
    ]);
    expect(await titles("/feeds/discussions.atom?topic=open-data&hl=fr")).toHaveLength(1);
    expect(await titles(`/feeds/discussions.atom?network=${slugs.open}`)).toHaveLength(1);
    expect(await titles(`/feeds/discussions/${open}.atom`)).toHaveLength(2);
    const absent = [`discussions/${secret}`, `discussions/${removed}`, "discussions/99999"];
    for (const path of absent) expect((await plaza.get(`/feeds/${path}.atom`)).status, path).toBe(404);
    expect((await plaza.get(`/feeds/discussions.atom?network=${slugs.hidden}`)).status).toBe(404);
    const sitemap = await (await plaza.get("/sitemap.xml")).text();
    expect(sitemap).toContain(`/fr/discussions/${open}-how-small-towns-villages-begin<`);
    for (const id of [secret, removed, merged]) expect(sitemap).not.toContain(`/discussions/${id}-`);
  });
});
