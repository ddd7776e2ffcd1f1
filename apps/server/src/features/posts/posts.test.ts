import { inTransaction } from "@plaza/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { deletePost, restorePost } from "./editing/delete-post.ts";
import { editPost } from "./editing/edit-post.ts";
import { listSuggestions } from "./editing/list-suggestions.ts";
import { showHistory } from "./editing/show-history.ts";
import { stateLanguage } from "./editing/state-language.ts";
import { settleSuggestion, suggestEdit } from "./editing/suggest-edit.ts";
import { addPost, findPost, toPostView } from "./index.ts";
import { markHelpful } from "./mark-helpful.ts";
import { locatePost, showSource } from "./show-source.ts";
import { openTestStore, type TestStore } from "../../testing/test-store.ts";
import { createPost, createQuestion, createThread } from "../../testing/test-posts.ts";
import { tidyPosts } from "./tidy-posts.ts";

let plaza: TestStore;
let she: Viewer;
let he: Viewer;
let staff: Viewer;

beforeAll(async () => {
  plaza = await openTestStore();
  she = await createMember(plaza.db, { name: "She", handle: "she-who", isListed: true });
  he = await createMember(plaza.db, { name: "He", handle: "he-who", isListed: true });
  staff = await createMember(plaza.db, { name: "Staff", handle: "staff", isStaff: true });
});
afterAll(() => plaza.stop());

const noOne: ReadonlySet<number> = new Set();

async function view(postId: number, viewer: Viewer | null) {
  const { row, facts } = await findPost(plaza.db, viewer, postId);
  return toPostView(row, viewer, { ...facts, mutedIds: noOne });
}

const edit = (postId: number, given: { version: number; text: string; isMinor?: boolean; title?: string | null }) =>
  editPost(plaza, she, {
    postId,
    language: "",
    attachmentIds: [],
    context: null,
    note: null,
    isMinor: false,
    title: null,
    ...given,
  });

/** As if it was posted longer ago than what tells nobody. */
const age = (postId: number, minutes: number) =>
  plaza.db.post.update({ where: { id: postId }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } });

const longAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

describe("a post", () => {
  it("is refused in words where the thread is locked, the question closed, the comment astray", async () => {
    const { threadId } = await createThread(plaza.db, she);
    await plaza.db.thread.update({ where: { id: threadId }, data: { lockedAt: new Date() } });
    await expect(createPost(plaza.db, he, { kind: "reply", threadId, text: "Late" })).rejects.toMatchObject({
      reason: "thread.locked",
      kind: "CONFLICT",
    });
    const [mine, other] = [await createQuestion(plaza.db, she), await createQuestion(plaza.db, she)];
    const astray = { kind: "comment" as const, questionId: mine.questionId, parentId: other.postId, text: "Where?" };
    await expect(createPost(plaza.db, he, astray)).rejects.toMatchObject({ reason: "post.not_found" });
    await plaza.db.question.update({ where: { id: mine.questionId }, data: { lockedAt: new Date() } });
    await expect(
      createPost(plaza.db, he, { kind: "answer", questionId: mine.questionId, text: "Late" }),
    ).rejects.toMatchObject({ reason: "question.closed" });
  });

  it("says its language and direction, and who is meant", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const text = "هذا نص باللغة العربية عن الميزانية التشاركية @he-who @nobody-here";
    const postId = await createPost(plaza.db, she, { kind: "reply", threadId, text });
    const { body } = await view(postId, null);
    expect(body).toMatchObject({ language: "ar", dir: "rtl", isLanguageStated: false });
    expect(body?.html).toContain('<a href="/people/he-who">@he-who</a>');
    expect(await plaza.db.mention.findMany({ where: { postId } })).toEqual([{ postId, memberId: he.memberId }]);
  });

  it("calls nobody who keeps its author away, and shows the name all the same", async () => {
    const away = await createMember(plaza.db, { name: "Away", handle: "away-one", isListed: true });
    const data = { memberId: away.memberId, otherId: she.memberId, distance: "block" as const };
    await plaza.db.memberBlock.create({ data });
    const { threadId } = await createThread(plaza.db, she);
    const postId = await createPost(plaza.db, she, { kind: "reply", threadId, text: "Ask @away-one" });
    expect(await plaza.db.mention.count({ where: { postId } })).toBe(0);
    expect((await view(postId, null)).body?.html).toContain("/people/away-one");
  });

  it("is nobody's to find in a hidden network", async () => {
    const networkId = await createNetwork(plaza, she, { isHidden: true });
    const { postId } = await createThread(plaza.db, she, { networkId });
    for (const viewer of [null, he, staff])
      await expect(locatePost(plaza, viewer, { postId })).rejects.toMatchObject({ reason: "post.not_found" });
    await expect(showSource(plaza, he, { postId })).rejects.toMatchObject({ kind: "NOT_FOUND" });
    await expect(showHistory(plaza, he, { postId })).rejects.toMatchObject({ kind: "NOT_FOUND" });
    expect((await locatePost(plaza, she, { postId })).path).toContain(`#post-${postId}`);
  });
});

describe("an edit", () => {
  it("keeps what was, says what changed, and is marked unless it came at once or is minor", async () => {
    const { postId } = await createThread(plaza.db, she, { text: "We tried a small budget first." });
    await edit(postId, { version: 1, text: "We tried a larger budget first." });
    expect((await view(postId, null)).editedAt).toBeNull();
    await age(postId, 20);
    await edit(postId, { version: 2, text: "We tried a larger budget first, twice.", isMinor: true });
    expect((await view(postId, null)).editedAt).toBeNull();
    await edit(postId, { version: 3, text: "We tried a larger budget, twice.", title: "Budgets of small towns" });
    const post = await view(postId, null);
    expect([post.version, post.revisionCount, post.editedAt === null]).toEqual([4, 3, false]);
    const { revisions } = await showHistory(plaza, null, { postId });
    expect(revisions.map(({ version, isMinor }) => [version, isMinor])).toEqual([
      [4, false],
      [3, true],
      [2, false],
    ]);
    expect(revisions.at(-1)?.diff).toEqual([
      { kind: "same", text: "We tried a " },
      { kind: "removed", text: "small" },
      { kind: "added", text: "larger" },
      { kind: "same", text: " budget first." },
    ]);
    expect(revisions[0]?.titleDiff?.map(({ kind }) => kind)).toContain("added");
  });

  it("over another edit is refused, and nothing is lost of either", async () => {
    const { postId } = await createThread(plaza.db, she, { text: "First words of all" });
    const settled = await Promise.allSettled(
      ["One version", "Another version"].map((text) => edit(postId, { version: 1, text })),
    );
    const [refused] = settled.filter(({ status }) => status === "rejected");
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(refused).toMatchObject({ reason: { reason: "post.changed", kind: "CONFLICT" } });
    const source = await showSource(plaza, she, { postId });
    // The same form sent twice asks for what is so already.
    await expect(edit(postId, { version: 1, text: source.text })).resolves.toMatchObject({ postId });
    expect((await showSource(plaza, she, { postId })).version).toBe(2);
  });

  it("is its author's alone, and of nobody in a locked thread", async () => {
    const { postId, threadId } = await createThread(plaza.db, he);
    await expect(edit(postId, { version: 1, text: "Mine now" })).rejects.toMatchObject({ reason: "post.not_yours" });
    const reply = await createPost(plaza.db, she, { kind: "reply", threadId, text: "A reply of hers" });
    await plaza.db.thread.update({ where: { id: threadId }, data: { lockedAt: new Date() } });
    await expect(edit(reply, { version: 1, text: "Changed" })).rejects.toMatchObject({ reason: "thread.locked" });
  });

  it("of the language is its author's and the moderators', and draws the text anew", async () => {
    const { postId } = await createThread(plaza.db, she, { text: "Budget participatif" });
    await stateLanguage(plaza, staff, { postId, language: "fr" });
    expect((await view(postId, null)).body).toMatchObject({ language: "fr", isLanguageStated: true });
    await expect(stateLanguage(plaza, he, { postId, language: "en" })).rejects.toMatchObject({ kind: "FORBIDDEN" });
    await stateLanguage(plaza, she, { postId, language: "ar" });
    expect((await view(postId, null)).body?.dir).toBe("rtl");
  });
});

describe("a suggestion", () => {
  const suggest = (postId: number, version: number, text: string) =>
    suggestEdit(plaza, he, { postId, version, text, note: "A slip" });

  it("is taken over once, as a revision, and told to who made it", async () => {
    const { postId } = await createThread(plaza.db, she, { text: "We made a misteak" });
    const { suggestionId } = await suggest(postId, 1, "We made a mistake");
    expect((await listSuggestions(plaza, she, { postId })).suggestions).toMatchObject([{ isStale: false }]);
    const settle = { suggestionId, decision: "accepted" as const };
    await Promise.all([settleSuggestion(plaza, she, settle), settleSuggestion(plaza, staff, settle)]);
    const post = await view(postId, null);
    expect([post.version, post.body?.html]).toEqual([2, "<p>We made a mistake</p>"]);
    expect(await plaza.db.event.count({ where: { suggestionId } })).toBe(2);
  });

  it("for an older version shows it, and is not taken over unread", async () => {
    const { postId } = await createThread(plaza.db, she, { text: "Old words here" });
    const { suggestionId } = await suggest(postId, 1, "Better words here");
    await edit(postId, { version: 1, text: "Wholly new words here" });
    const [suggestion] = (await listSuggestions(plaza, she, { postId })).suggestions;
    expect(suggestion?.isStale).toBe(true);
    expect(suggestion?.diff).toContainEqual({ kind: "removed", text: "Old" });
    await expect(settleSuggestion(plaza, she, { suggestionId, decision: "accepted" })).rejects.toMatchObject({
      reason: "post.changed",
    });
    await settleSuggestion(plaza, he, { suggestionId, decision: "withdrawn" });
    expect((await listSuggestions(plaza, she, { postId })).suggestions).toEqual([]);
  });

  it("is seen by those who decide, and by who made it", async () => {
    const third = await createMember(plaza.db, { isListed: true });
    const { postId } = await createThread(plaza.db, she, { text: "Some words" });
    await suggest(postId, 1, "Some better words");
    expect((await listSuggestions(plaza, third, { postId })).suggestions).toEqual([]);
    expect((await listSuggestions(plaza, he, { postId })).suggestions).toHaveLength(1);
  });
});

describe("a deleted post", () => {
  it("has no words for others anywhere, and comes back within a week", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const postId = await createPost(plaza.db, she, { kind: "reply", threadId, text: "Words to regret" });
    await edit(postId, { version: 1, text: "Words to regret deeply" });
    await deletePost(plaza, she, { postId });
    for (const viewer of [null, he, she]) expect(JSON.stringify(await view(postId, viewer))).not.toContain("regret");
    expect((await view(postId, staff)).body?.html).toContain("regret");
    await expect(showHistory(plaza, he, { postId })).rejects.toMatchObject({ kind: "NOT_FOUND" });
    await expect(showSource(plaza, she, { postId })).rejects.toMatchObject({ kind: "NOT_FOUND" });
    const replies = async () => (await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } })).replyCount;
    expect(await replies()).toBe(0);
    await restorePost(plaza, she, { postId });
    expect([(await view(postId, null)).body?.html, await replies()]).toEqual(["<p>Words to regret deeply</p>", 1]);
    expect((await showHistory(plaza, null, { postId })).revisions).toHaveLength(1);
  });

  it("is forgotten after a week, and not before", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const postId = await createPost(plaza.db, she, { kind: "reply", threadId, text: "Forget me" });
    await deletePost(plaza, she, { postId });
    await tidyPosts(plaza, new Date());
    expect((await plaza.db.post.findUniqueOrThrow({ where: { id: postId } })).text).toBe("Forget me");
    await plaza.db.postRevision.updateMany({ where: { postId }, data: { createdAt: longAgo(8) } });
    await expect(restorePost(plaza, she, { postId })).rejects.toMatchObject({ reason: "post.restore_late" });
    await tidyPosts(plaza, new Date());
    const row = await plaza.db.post.findUniqueOrThrow({ where: { id: postId }, include: { revisions: true } });
    expect([row.text, row.html, row.revisions]).toEqual(["", "", []]);
  });

  it("takes a thread along that nobody else wrote in, and leaves one that others did", async () => {
    const [alone, answered] = [await createThread(plaza.db, she), await createThread(plaza.db, she)];
    await createPost(plaza.db, he, { kind: "reply", threadId: answered.threadId, text: "I did" });
    await Promise.all([alone, answered].map(({ postId }) => deletePost(plaza, she, { postId })));
    const stateOf = async (id: number) => (await plaza.db.thread.findUniqueOrThrow({ where: { id } })).state;
    expect([await stateOf(alone.threadId), await stateOf(answered.threadId)]).toEqual(["deleted", "visible"]);
    await restorePost(plaza, she, { postId: alone.postId });
    expect(await stateOf(alone.threadId)).toBe("visible");
  });

  it("stays a question while others have answered it", async () => {
    const { questionId, postId } = await createQuestion(plaza.db, she);
    await createPost(plaza.db, he, { kind: "answer", questionId, text: "Like this" });
    await expect(deletePost(plaza, she, { postId })).rejects.toMatchObject({ reason: "post.answered" });
  });
});

describe("a helpful mark", () => {
  it("counts once a member, whatever happens at once, and never one's own", async () => {
    const { postId } = await createThread(plaza.db, she);
    const members = await Promise.all(Array.from({ length: 6 }, () => createMember(plaza.db)));
    const marks = [...members, ...members, ...members].map((viewer) =>
      markHelpful(plaza, viewer, { postId, isHelpful: true }),
    );
    await Promise.all(marks);
    expect((await view(postId, members[0] ?? null)).helpfulCount).toBe(6);
    const [first = he] = members;
    expect(await markHelpful(plaza, first, { postId, isHelpful: false })).toMatchObject({ helpfulCount: 5 });
    await expect(markHelpful(plaza, she, { postId, isHelpful: true })).rejects.toMatchObject({
      reason: "post.own_helpful",
    });
  });
});

describe("limits", () => {
  const limits = { secondsBetween: 5, sameTextMinutes: 5, firstDayThreads: 3, firstDayReplies: 3 };
  const reply = (viewer: Viewer, threadId: number, text: string) =>
    inTransaction(plaza.db, (tx) =>
      addPost(tx, viewer, { kind: "reply", threadId, text, language: "", attachmentIds: [] }, limits),
    );
  const backdate = (viewer: Viewer, seconds: number) =>
    plaza.db.post.updateMany({
      where: { authorId: viewer.memberId },
      data: { createdAt: new Date(Date.now() - seconds * 1_000) },
    });

  it("hold also for posts of the same moment, and say how long to wait", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const eager = await createMember(plaza.db);
    const all = await Promise.allSettled(["a", "b", "c", "d"].map((text) => reply(eager, threadId, text)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [refused] = all.filter(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { reason: "post.too_fast", retryAfterSeconds: 5 } });
  });

  it("refuse the same words soon after, in other capitals too", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const eager = await createMember(plaza.db);
    await reply(eager, threadId, "Thank you all");
    await backdate(eager, 60);
    await expect(reply(eager, threadId, "thank  YOU all")).rejects.toMatchObject({
      reason: "post.said_already",
      retryAfterSeconds: 240,
    });
    await backdate(eager, 301);
    await expect(reply(eager, threadId, "Thank you all")).resolves.toHaveProperty("postId");
  });

  it("let a new member write so much on the first day, and staff as much as they have to", async () => {
    const { threadId } = await createThread(plaza.db, she);
    const eager = await createMember(plaza.db);
    for (const text of ["one", "two", "three"]) {
      await reply(eager, threadId, text);
      await backdate(eager, 400);
    }
    await expect(reply(eager, threadId, "four")).rejects.toMatchObject({ reason: "post.too_many_today" });
    await plaza.db.member.update({ where: { id: eager.memberId }, data: { createdAt: longAgo(2) } });
    await expect(reply(eager, threadId, "four")).resolves.toHaveProperty("postId");
    for (const text of ["one", "two", "two"]) await reply(staff, threadId, text);
  });
});
