import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let topicId: number;
beforeAll(async () => {
  plaza = await startTestApp();
  topicId = (await plaza.db.topic.findUniqueOrThrow({ where: { slug: topic } })).id;
});
afterAll(() => plaza.stop());

const topic = "open-data";
const knowing = async (given: Parameters<typeof createMember>[1] = {}) =>
  createMember(plaza.db, {
    isListed: true,
    topicsVisibility: "public",
    topics: { create: { topicId, interest: "knows" } },
    ...given,
  });
const endorse = (viewer: Viewer, person: Viewer, slug = topic) =>
  plaza.callerAs(viewer).endorsements.endorse({ handle: person.handle, topic: slug });
const seenBy = async (viewer: Viewer | null, person: Viewer) => {
  const view = await plaza.callerAs(viewer).endorsements.ofPerson({ handle: person.handle, locale: "en" });
  return view.topics[0];
};
const changes = (memberId: number) => plaza.db.searchChange.count({ where: { type: "member", documentId: memberId } });

describe("endorsing", () => {
  it("makes an expert of whom two members endorse, and tells the directory", async () => {
    const person = await knowing();
    const [first, second] = [await knowing(), await createMember(plaza.db)];
    await endorse(first, person);
    expect(await seenBy(null, person)).toMatchObject({ isExpert: false, endorsers: [{ handle: first.handle }] });
    await endorse(second, person);
    expect(await seenBy(null, person)).toMatchObject({
      isExpert: true,
      endorsers: [{ name: first.name }],
      // The second is not listed: she counts, her name is for those who may see it.
      hiddenCount: 1,
    });
    expect(await seenBy(person, person)).toMatchObject({ endorsers: [{}, { name: second.name }], hiddenCount: 0 });
    expect(await changes(person.memberId)).toBe(2);
  });

  it("by one of the staff is enough, and says so", async () => {
    const person = await knowing();
    await endorse(await createMember(plaza.db, { isStaff: true }), person);
    expect(await seenBy(null, person)).toMatchObject({ isExpert: true, isByStaff: true });
  });

  it("counts once, however often and however fast it is said", async () => {
    const person = await knowing();
    const other = await knowing();
    await Promise.all(Array.from({ length: 20 }, () => endorse(other, person)));
    expect(await plaza.db.endorsement.count({ where: { memberId: person.memberId } })).toBe(1);
    expect(await changes(person.memberId)).toBe(1);
  });

  it("is refused for oneself, for a topic that she does not name, and where nothing may be seen", async () => {
    const person = await knowing();
    const other = await knowing();
    await expect(endorse(person, person)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(endorse(other, person, "health")).rejects.toMatchObject({ message: "endorsement.topic_unknown" });
    await expect(endorse(other, person, "no-such-topic")).rejects.toMatchObject({ message: "topic.not_found" });
    await expect(endorse(other, await knowing({ isListed: false }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const secret = await knowing({ topicsVisibility: "nobody" });
    await expect(endorse(other, secret)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await seenBy(other, secret)).toBeUndefined();
    expect(await seenBy(secret, secret)).toMatchObject({ topic: { slug: topic } });
  });
});

describe("an endorsement", () => {
  it("goes when its endorser takes it back", async () => {
    const [person, other] = [await knowing(), await knowing()];
    await endorse(other, person);
    expect((await seenBy(other, person))?.can).toEqual({ endorse: false, revoke: true });
    await plaza.callerAs(other).endorsements.revoke({ handle: person.handle, topic });
    expect(await seenBy(other, person)).toMatchObject({ endorsers: [], can: { endorse: true, revoke: false } });
    expect(await changes(person.memberId)).toBe(2);
  });

  it("goes when the endorsed does without it; others may not remove it", async () => {
    const [person, other] = [await knowing(), await knowing()];
    await endorse(other, person);
    const [said] = (await seenBy(person, person))?.endorsers ?? [];
    const endorsementId = said?.endorsementId ?? 0;
    expect(said?.can.remove).toBe(true);
    for (const viewer of [other, await createMember(plaza.db, { isStaff: true })])
      await expect(plaza.callerAs(viewer).endorsements.remove({ endorsementId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await plaza.callerAs(person).endorsements.remove({ endorsementId });
    expect((await seenBy(null, person))?.endorsers).toEqual([]);
  });

  it("counts for nothing while its endorser is suspended, or when she no longer names the topic", async () => {
    const [person, staff] = [await knowing(), await createMember(plaza.db, { isStaff: true })];
    await endorse(staff, person);
    await plaza.db.member.update({ where: { id: staff.memberId }, data: { state: "suspended" } });
    expect((await seenBy(null, person))?.isExpert).toBe(false);
    await plaza.db.member.update({ where: { id: staff.memberId }, data: { state: "active" } });
    expect((await seenBy(null, person))?.isExpert).toBe(true);
    await plaza.db.memberTopic.deleteMany({ where: { memberId: person.memberId } });
    expect(await seenBy(null, person)).toBeUndefined();
  });
});
