import type { FollowKind } from "@plaza/types/follows";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";

let plaza: TestApp;
let me: Viewer;
let listed: Viewer;
let unlisted: Viewer;
let open: number;
let hidden: number;
let publicCollection: number;
let privateCollection: number;
let topicId: number;
let placeId: number;

beforeAll(async () => {
  plaza = await startTestApp();
  me = await createMember(plaza.db);
  listed = await createMember(plaza.db, { isListed: true });
  unlisted = await createMember(plaza.db);
  open = await createNetwork(plaza, listed);
  hidden = await createNetwork(plaza, listed, { isHidden: true });
  const api = plaza.callerAs(listed).collections;
  publicCollection = (await api.create({ title: "Public", isPublic: true })).collectionId;
  privateCollection = (await api.create({ title: "Private" })).collectionId;
  topicId = (await plaza.caller.topics.show({ slug: "open-data", locale: "en" })).topicId;
  placeId = (await plaza.db.place.findUniqueOrThrow({ where: { slug: "peru" }, select: { id: true } })).id;
});
afterAll(() => plaza.stop());
beforeEach(() => plaza.db.follow.deleteMany());

const api = (viewer: Viewer | null = me) => plaza.callerAs(viewer).follows;
const list = (viewer = me) => api(viewer).list({ locale: "es" });

const subjects = (): { kind: FollowKind; id: number }[] => [
  { kind: "topic", id: topicId },
  { kind: "place", id: placeId },
  { kind: "person", id: listed.memberId },
  { kind: "network", id: open },
  { kind: "collection", id: publicCollection },
];

describe("following", () => {
  it("remembers each of the five kinds, names them in the reader's language, and forgets them", async () => {
    for (const subject of subjects()) {
      expect(await api().find(subject)).toEqual({ isFollowing: false });
      await api().follow(subject);
      expect(await api().find(subject)).toEqual({ isFollowing: true });
    }
    const followed = await list();
    expect(followed.map(({ kind }) => kind)).toEqual(["collection", "network", "person", "place", "topic"]);
    expect(followed[3]).toMatchObject({ target: { place: { name: "Perú" } } });
    expect(followed[2]).toMatchObject({ target: { person: { handle: listed.handle } } });
    for (const subject of subjects()) await api().unfollow(subject);
    expect(await list()).toEqual([]);
  });

  it("makes one row of a hundred at once", async () => {
    const [subject] = subjects();
    if (!subject) throw new Error("no subject");
    await Promise.all(Array.from({ length: 100 }, () => api().follow(subject)));
    expect(await plaza.db.follow.count()).toBe(1);
    await Promise.all(Array.from({ length: 10 }, () => api().unfollow(subject)));
    expect(await plaza.db.follow.count()).toBe(0);
  }, 60_000);

  it("tells nobody apart who has no account", async () => {
    for (const subject of subjects()) {
      expect(await api(null).find(subject)).toBeNull();
      await expect(api(null).follow(subject)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    }
  });

  it("does not find what the member may not see", async () => {
    const unseen: { kind: FollowKind; id: number }[] = [
      { kind: "topic", id: 999_999 },
      { kind: "place", id: 999_999 },
      { kind: "person", id: unlisted.memberId },
      { kind: "network", id: hidden },
      { kind: "collection", id: privateCollection },
    ];
    for (const subject of unseen)
      await expect(api().follow(subject), subject.kind).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api().follow({ kind: "person", id: me.memberId })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await expect(api().follow({ kind: "topic", id: 2_147_483_648 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("lets a member follow the hidden network that she is in", async () => {
    await api(listed).follow({ kind: "network", id: hidden });
    expect(await list(listed)).toMatchObject([{ target: { network: { networkId: hidden } } }]);
  });

  it("names nothing that was closed since, and lets go of it", async () => {
    await plaza.db.follow.createMany({
      data: [
        { memberId: me.memberId, networkId: hidden },
        { memberId: me.memberId, personId: unlisted.memberId },
        { memberId: me.memberId, collectionId: privateCollection },
      ],
    });
    const followed = await list();
    expect(followed.map(({ target }) => target)).toEqual([null, null, null]);
    for (const { kind, id } of followed) await api().unfollow({ kind, id });
    expect(await list()).toEqual([]);
  });

  it("takes as many statements for one as for five", async () => {
    const count = async () => {
      const before = plaza.countStatements();
      await list();
      return plaza.countStatements() - before;
    };
    await api().follow({ kind: "person", id: listed.memberId });
    const one = await count();
    for (const subject of subjects()) await api().follow(subject);
    expect(await count()).toBe(one);
  });
});
