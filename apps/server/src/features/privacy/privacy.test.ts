import { Readable } from "node:stream";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const fresh = (viewer: Viewer): Viewer => ({ ...viewer, session: { id: "fresh", startedAt: new Date() } });
const steward = async (viewer: Viewer, others: Viewer[] = []) =>
  plaza.db.network.create({
    data: {
      slug: `net-${viewer.memberId}-${others.length}`,
      name: "Net",
      nameFolded: "net",
      language: "en",
      purpose: "p",
      joinPolicy: "open",
      memberships: {
        create: [{ memberId: viewer.memberId, role: "steward" }, ...others.map(({ memberId }) => ({ memberId }))],
      },
    },
  });

describe("my data", () => {
  it.each([
    ["en", "What Plaza holds about"],
    ["es", "Lo que Plaza guarda sobre"],
    ["fr", "Ce que Plaza conserve sur"],
  ])("come with a plain text in %s", async (locale, words) => {
    const viewer = fresh(await createMember(plaza.db, { locale, name: "Ⴀⴌⴀ نور" }));
    const { base64 } = await plaza.callerAs(viewer).privacy.export({});
    const files = unzipSync(new Uint8Array(Buffer.from(base64, "base64")));
    const readme = strFromU8(files["README.txt"] ?? new Uint8Array());
    expect(readme).toContain(`${words} Ⴀⴌⴀ نور`);
    expect(readme).toContain("data/member.json");
    expect(Object.keys(files)).not.toContain("data/collection.json");
  });
});

describe("leaving", () => {
  it("waits for a network with other members to have another steward", async () => {
    const [viewer, other] = [fresh(await createMember(plaza.db)), await createMember(plaza.db)];
    const { id: networkId } = await steward(viewer, [other]);
    await steward(viewer);
    const as = plaza.callerAs(viewer).privacy;
    expect(await as.show()).toMatchObject({ isFresh: true, toHandOver: [{}], goWithHer: [{}] });
    await expect(as.erase({ handle: viewer.handle })).rejects.toMatchObject({ message: "privacy.steward_needed" });
    await plaza.db.membership.updateMany({ where: { networkId, memberId: other.memberId }, data: { role: "steward" } });
    expect(await as.show()).toMatchObject({ toHandOver: [], goWithHer: [{}] });
    await as.erase({ handle: `@${viewer.handle.toUpperCase()}` });
    expect(await plaza.db.network.findMany({ select: { id: true, memberCount: true } })).toEqual([
      { id: networkId, memberCount: 1 },
    ]);
  });

  it("happens once, however often it is asked at the same moment", async () => {
    const viewer = fresh(await createMember(plaza.db));
    const before = await plaza.db.auditEntry.count();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => plaza.callerAs(viewer).privacy.erase({ handle: viewer.handle })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await plaza.db.auditEntry.count()).toBe(before + 1);
    expect(await plaza.db.account.count({ where: { id: viewer.accountId } })).toBe(0);
  });

  it("never leaves a network without a steward, although both stewards leave at once", async () => {
    const people = [fresh(await createMember(plaza.db)), fresh(await createMember(plaza.db))];
    const [first, second] = people;
    if (!first || !second) throw new Error("two");
    const { id: networkId } = await steward(first, [second, await createMember(plaza.db)]);
    await plaza.db.membership.updateMany({
      where: { networkId, memberId: second.memberId },
      data: { role: "steward" },
    });
    const results = await Promise.allSettled(
      people.map((viewer) => plaza.callerAs(viewer).privacy.erase({ handle: viewer.handle })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await plaza.db.membership.count({ where: { networkId, role: "steward" } })).toBe(1);
  });

  it("keeps a photo that another member shows as well", async () => {
    const { sha256 } = await plaza.files.put(Readable.from([Buffer.from("the same picture")]));
    const [viewer, other] = [
      fresh(await createMember(plaza.db, { photoSha256: sha256 })),
      fresh(await createMember(plaza.db, { photoSha256: sha256 })),
    ];
    await plaza.callerAs(viewer).privacy.erase({ handle: viewer.handle });
    expect(await plaza.files.open(sha256)).not.toBeNull();
    await plaza.callerAs(other).privacy.erase({ handle: other.handle });
    expect(await plaza.files.open(sha256)).toBeNull();
  });
});

describe("my data and others", () => {
  it("tell neither what strangers typed nor by what name hidden things go now", async () => {
    const viewer = fresh(await createMember(plaza.db, { email: "hers@example.org" }));
    const other = await createMember(plaza.db, { name: "Nolonger Listed" });
    const keep = (identifier: string, value: Record<string, unknown>) =>
      plaza.db.verification.create({
        data: { id: identifier, identifier, value: JSON.stringify(value), expiresAt: new Date(Date.now() + 60_000) },
      });
    await keep("typed:1", {
      path: "/en/networks/secret-circle/invitations",
      values: { addresses: "hers@example.org" },
    });
    await keep("change_email:1", { accountId: other.accountId, email: "hers@example.org", changeId: "c", side: "new" });
    await keep("sign_in:1", { email: "hers@example.org", returnTo: "/en/mine" });
    const { id: networkId } = await steward(other);
    await plaza.db.network.update({ where: { id: networkId }, data: { name: "Renamed Secret", isHidden: true } });
    const collection = await plaza.db.collection.create({
      data: { ownerId: other.memberId, title: "Made private", language: "en" },
    });
    const { memberId } = viewer;
    await plaza.db.follow.createMany({
      data: [
        { memberId, personId: other.memberId },
        { memberId, networkId },
        { memberId, collectionId: collection.id },
      ],
    });
    const { base64 } = await plaza.callerAs(viewer).privacy.export({});
    const files = unzipSync(new Uint8Array(Buffer.from(base64, "base64")));
    const all = Object.values(files)
      .map((file) => strFromU8(file))
      .join("\n");
    expect(all).toContain("/en/mine");
    expect(all).toContain(`"networkId": ${networkId}`);
    expect(all).not.toMatch(/secret-circle|Renamed Secret|Made private|Nolonger/);
    expect(all).not.toContain(other.accountId);
  });
});
