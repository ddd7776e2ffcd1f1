import { draftInput } from "@plaza/types/inputs/posts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { createMember } from "../../../testing/test-members.ts";
import { createNetwork } from "../../../testing/test-networks.ts";
import { openTestStore, type TestStore } from "../../../testing/test-store.ts";
import { createPost, createThread } from "../../../testing/test-posts.ts";
import { tidyPosts } from "../tidy-posts.ts";
import { dropDraft, listDrafts, previewDraft, saveDraft, showDraft, wasPosted } from "./drafts.ts";

let plaza: TestStore;
let she: Viewer;
let he: Viewer;

beforeAll(async () => {
  plaza = await openTestStore();
  she = await createMember(plaza.db, { isListed: true });
  he = await createMember(plaza.db, { isListed: true });
});
afterAll(() => plaza.stop());

const save = (subject: string, text: string, viewer = she) =>
  saveDraft(plaza, viewer, { subject, title: null, text, fields: { topics: ["a", "b"], language: "fr" } });

describe("a draft", () => {
  it("is hers alone, the newest of its form, and goes when it is posted", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const subject = `reply:${threadId}`;
    await save(subject, "First");
    await save(subject, "First and more");
    expect(await showDraft(plaza, she, { subject })).toMatchObject({
      text: "First and more",
      fields: { topics: ["a", "b"], language: "fr" },
    });
    expect(await showDraft(plaza, he, { subject })).toBeNull();
    expect(await showDraft(plaza, null, { subject })).toBeNull();
    await createPost(plaza.db, she, { kind: "reply", threadId, text: "First and more, posted" });
    expect(await showDraft(plaza, she, { subject })).toBeNull();
    expect(await wasPosted(plaza, she, { text: "First and more,\r\nposted" })).toBe(true);
    expect(await wasPosted(plaza, he, { text: "First and more, posted" })).toBe(false);
  });

  it("with nothing in it is none", async () => {
    await save("thread:new", "Something");
    await save("thread:new", "  ");
    expect(await showDraft(plaza, she, { subject: "thread:new" })).toBeNull();
  });

  it("leads back to its form, unless that is closed to her", async () => {
    const networkId = await createNetwork(plaza, she, { isHidden: true });
    const hidden = await createThread(plaza.db, she, { networkId });
    const open = await createThread(plaza.db, she);
    await save(`reply:${hidden.threadId}`, "Secret", he);
    await save(`reply:${open.threadId}`, "Open", he);
    await save("question:new", "Who?", he);
    const drafts = await listDrafts(plaza, he);
    expect(drafts.map(({ path }) => path)).toEqual([
      "/questions/ask",
      `/discussions/${open.threadId}-budgets-in-small-towns#composer`,
      null,
    ]);
    expect(drafts.map(({ placeTitle }) => placeTitle)).toEqual([null, "Budgets in small towns", null]);
    await dropDraft(plaza, he, { subject: "question:new" });
    expect(await listDrafts(plaza, he)).toHaveLength(2);
  });

  it("of a suggestion leads to where one suggests, one of a correction to where one corrects", async () => {
    const { postId } = await createThread(plaza.db, she);
    const other = await createMember(plaza.db, { isListed: true });
    await save(`suggest:${postId}`, "Better", other);
    await save(`edit:${postId}`, "Best", other);
    const paths = (await listDrafts(plaza, other)).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set([`/posts/${postId}/edit`, `/posts/${postId}/suggest`]));
  });

  it("of a number that no post can have is refused, and one from before is listed without a place", async () => {
    for (const kind of ["reply", "answer", "comment", "edit", "suggest"]) {
      expect(draftInput.safeParse({ subject: `${kind}:2147483648` }).success).toBe(false);
      expect(draftInput.safeParse({ subject: `${kind}:2147483647` }).success).toBe(true);
    }
    expect(draftInput.safeParse({ subject: "question:new" }).success).toBe(true);
    const other = await createMember(plaza.db, { isListed: true });
    await save("reply:9999999999", "To nobody", other);
    await save("suggest:2147483648", "To nobody else", other);
    await save("edit:2147483647", "The last there could be", other);
    expect((await listDrafts(plaza, other)).map(({ path }) => path)).toEqual([null, null, null]);
  });

  it("is shown as it will look", async () => {
    await save("thread:new", "**Bonjour** à tous");
    expect((await previewDraft(plaza, she, { subject: "thread:new" }))?.preview).toMatchObject({
      html: "<p><strong>Bonjour</strong> à tous</p>",
      language: "fr",
      isLanguageStated: true,
    });
    expect(await previewDraft(plaza, he, { subject: "thread:new" })).toBeNull();
  });

  it("saved by two windows at once is one", async () => {
    await Promise.all(["one", "two", "three", "four"].map((text) => save("question:new", text)));
    expect(await plaza.db.draft.count({ where: { memberId: she.memberId, subject: "question:new" } })).toBe(1);
  });

  it("is bounded in number, and forgotten after half a year", async () => {
    const eager = await createMember(plaza.db);
    for (let id = 1; id <= 100; id += 1) await save(`reply:${id}`, "x", eager);
    await expect(save("reply:101", "x", eager)).rejects.toMatchObject({ reason: "draft.too_many" });
    await tidyPosts(plaza, new Date(Date.now() + 179 * 86_400_000));
    expect(await listDrafts(plaza, eager)).toHaveLength(100);
    await tidyPosts(plaza, new Date(Date.now() + 181 * 86_400_000));
    expect(await listDrafts(plaza, eager)).toEqual([]);
  });
});
