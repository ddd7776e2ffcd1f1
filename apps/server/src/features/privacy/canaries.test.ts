import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inTransaction } from "@plaza/database";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { membersChanged } from "../members/index.ts";
import type { PersonalTable } from "./holding.ts";
import { personalTables } from "./personal-data.ts";
import { secretsOf } from "./read-personal-rows.ts";
import { type Canary, canaryOf, plantCanaries } from "../../testing/test-canaries.ts";

let plaza: TestApp;
let canary: Canary;
let pseudonym: string;
beforeAll(async () => {
  plaza = await startTestApp();
  canary = await plantCanaries(plaza);
  ({ name: pseudonym } = await plaza.db.pseudonym.findUniqueOrThrow({ where: { memberId: canary.viewer.memberId } }));
  await inTransaction(plaza.db, (tx) => membersChanged(tx, [canary.viewer.memberId, canary.other.memberId]));
  await plaza.follow();
});
afterAll(() => plaza.stop());

const isSecret = ({ table, column }: { table: keyof typeof personalTables; column: string }): boolean => {
  const listed: PersonalTable = personalTables[table];
  return secretsOf(listed).includes(column);
};

async function plantedIds(): Promise<{ attachmentId: number; answerId: number }> {
  const { answerId } = canary.places;
  const { id } = await plaza.db.attachment.findFirstOrThrow({ where: { postId: answerId } });
  return { attachmentId: id, answerId };
}

async function tablesWith(word: string): Promise<string[]> {
  const tables = await plaza.db.$queryRaw<{ name: string }[]>`
    select table_name name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await plaza.db.$queryRawUnsafe<unknown[]>(
      `select 1 from "${name}" t where strpos(lower(t::text), $1) > 0 limit 1`,
      word,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Transactions of other tests on the same server hold the change log back until they end. */
const followUntil = (isThere: () => Promise<boolean>) =>
  vi.waitFor(
    async () => {
      await plaza.follow();
      expect(await isThere()).toBe(true);
    },
    { timeout: 10_000, interval: 100 },
  );

const searchAll = async (text: string) =>
  plaza.deps.index.search({
    text,
    types: ["member", "question", "thread"],
    filters: {},
    audiences: ["everyone", "members"],
    readerLanguage: "en",
    sort: "relevance",
    page: 1,
    size: 20,
    exact: true,
  });

describe("the export of one's data", () => {
  it("holds what stands in every personal column, and no secret", async () => {
    const { base64, fileName } = await plaza.callerAs(canary.viewer).privacy.export({});
    expect(fileName).toMatch(/^plaza-[\w-]+-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(new Uint8Array(Buffer.from(base64, "base64")));
    const textOf = (table: string) => strFromU8(files[`data/${table}.json`] ?? new Uint8Array());
    expect(canary.filled.length).toBeGreaterThan(75);
    const missing = canary.filled.filter(
      (column) => textOf(column.table).includes(canaryOf(column.table, column.column)) === isSecret(column),
    );
    expect(missing).toEqual([]);
    expect(textOf("verification")).toContain(canaryOf("verification", "value"));
    expect(strFromU8(files["files/photo.webp"] ?? new Uint8Array())).toBe("canary photo of a face");
    expect(strFromU8(files["README.txt"] ?? new Uint8Array())).toContain("data/introduction.json");
    const { attachmentId, answerId } = await plantedIds();
    const attached = `files/${attachmentId}-${canaryOf("attachment", "fileName")}`;
    const post = `posts/${answerId}-answer.md`;
    expect(strFromU8(files[attached] ?? new Uint8Array())).toBe("canary file of a post");
    expect(strFromU8(files[post] ?? new Uint8Array())).toContain(canaryOf("post", "text"));
    expect(JSON.parse(textOf("routing_decision"))).toMatchObject([
      { candidates: [{ memberId: canary.viewer.memberId }] },
    ]);
    expect(Object.keys(files).toSorted()).toEqual(
      [
        "README.txt",
        "files/photo.webp",
        attached,
        post,
        ...Object.keys(personalTables).map((table) => `data/${table}.json`),
      ]
        .filter((name) => name !== "data/audit_entry.json")
        .toSorted(),
    );
  });

  it("is for who has just signed in or knows the password, and for nobody else's data", async () => {
    const { session: _, ...stale } = canary.viewer;
    await expect(plaza.callerAs(stale).privacy.export({})).rejects.toMatchObject({ message: "account.sign_in_again" });
    await expect(plaza.callerAs(null).privacy.export({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const other = { ...canary.other, session: { id: "fresh", startedAt: new Date() } };
    const { base64 } = await plaza.callerAs(other).privacy.export({});
    const files = unzipSync(new Uint8Array(Buffer.from(base64, "base64")));
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join("\n");
    // The two share a request and a word for each other, with names; of her own rows there is nothing.
    expect(all).toContain("canary asks for an introduction");
    const hers = [
      ["account", "name"],
      ["session", "userAgent"],
      ["member", "introduction"],
      ["collection", "title"],
      ["report", "reason"],
      ["draft", "text"],
      ["post", "text"],
    ] as const;
    expect(hers.filter(([table, column]) => all.includes(canaryOf(table, column)))).toEqual([]);
  });
});

describe("erasure", () => {
  it("is refused without the handle, without proof, and while she alone can steward others", async () => {
    const { viewer, other } = canary;
    const { session: _, ...stale } = viewer;
    const erase = (as: typeof viewer, handle: string) => plaza.callerAs(as).privacy.erase({ handle });
    await expect(erase(viewer, other.handle)).rejects.toMatchObject({ message: "privacy.handle_differs" });
    await expect(erase(stale, viewer.handle)).rejects.toMatchObject({ message: "account.sign_in_again" });
    const steward = { ...other, session: { id: "fresh", startedAt: new Date() } };
    await expect(erase(steward, other.handle)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "privacy.steward_needed",
    });
    expect((await plaza.callerAs(steward).privacy.show()).toHandOver).toMatchObject([{ name: { text: "Net" } }]);
    expect(await plaza.db.member.count({ where: { id: { in: [viewer.memberId, other.memberId] } } })).toBe(2);
  });

  it("leaves nothing of her in database, files and index, and the log under a name that leads nowhere", async () => {
    const { viewer, photo, other, places } = canary;
    expect((await tablesWith("canary")).length).toBeGreaterThan(25);
    await plaza.db.$executeRaw`insert into search_change (type, "documentId") values
      ('thread', ${places.threadId}::int), ('question', ${places.questionId}::int), ('question', ${places.answeredId}::int)`;
    await followUntil(async () => (await searchAll(canaryOf("post", "html"))).total === 1);
    expect((await searchAll(canaryOf("thread", "title"))).total).toBe(1);
    await followUntil(async () => (await searchAll(canaryOf("member", "jobTitle"))).total === 1);
    const documents = (await plaza.deps.index.listIds("member")).length;
    const generation = plaza.db.searchGeneration.findUniqueOrThrow({ where: { id: 1 } });
    const before = (await generation).number;

    await plaza.callerAs(viewer).privacy.erase({ handle: viewer.handle, takesWords: true });
    await followUntil(async () => (await searchAll(canaryOf("member", "jobTitle"))).total === 0);

    await followUntil(async () => (await searchAll(canaryOf("post", "html"))).total === 0);
    await followUntil(async () => (await searchAll(canaryOf("thread", "title"))).total === 0);
    const answer = await plaza.db.post.findUniqueOrThrow({
      where: { id: places.answerId },
      include: { acceptance: true },
    });
    expect(answer).toMatchObject({ authorId: null, state: "deleted", stateReason: "author_left", text: "" });
    expect(answer.acceptance).toBeNull();
    const thread = await plaza.db.thread.findUniqueOrThrow({ where: { id: places.threadId } });
    expect(thread).toMatchObject({ authorId: null, state: "visible", title: "Discussion whose author left" });
    // What another typed is hers: the handle stays as a word, and leads nowhere.
    const reply = await plaza.db.post.findUniqueOrThrow({ where: { id: places.replyId } });
    expect(reply.html).toBe("<p>Thank you, @canary-handle</p>");
    await plaza.db.post.update({ where: { id: places.replyId }, data: { html: "" } });
    expect(await tablesWith("canary")).toEqual([]);
    expect(await tablesWith(pseudonym)).toEqual(["audit_entry"]);
    expect(await plaza.db.auditEntry.findMany({ select: { actor: true, action: true, subject: true } })).toEqual([
      { actor: pseudonym, action: "member.erased", subject: `member:${pseudonym}` },
    ]);
    expect(await plaza.files.open(photo)).toBeNull();
    expect(await plaza.files.open(places.attached)).toBeNull();
    const kept = readdirSync(join(plaza.config.dataFolder, "files"), { recursive: true, withFileTypes: true });
    const bytes = kept.filter((entry) => entry.isFile()).map((file) => readFileSync(join(file.parentPath, file.name)));
    expect(bytes.filter((file) => file.includes("canary"))).toEqual([]);
    // By the change log alone, not by a new build.
    expect((await plaza.db.searchGeneration.findUniqueOrThrow({ where: { id: 1 } })).number).toBe(before);
    expect((await plaza.deps.index.listIds("member")).length).toBeLessThan(documents);
    expect(await plaza.db.member.count({ where: { id: other.memberId } })).toBe(1);
    await expect(plaza.callerAs(viewer).privacy.show()).resolves.toMatchObject({ consents: [] });
  });
});
