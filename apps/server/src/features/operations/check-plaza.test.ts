import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { testRecords } from "../../testing/test-records.ts";
import { checkPlaza } from "./index.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

const problems = async () => (await checkPlaza({ db: plaza.db, index: plaza.deps.index })).filter(({ ok }) => !ok);

describe("the doctor", () => {
  it("finds nothing after an import", async () => {
    expect(await problems()).toEqual([]);
  });

  it("finds a resource that the index lacks, and one that it has too many", async () => {
    const [id, other] = [await plaza.idOf("pb-guide-en"), await plaza.idOf("open-data-law")];
    const { cursor } = await plaza.deps.index.status();
    await plaza.deps.index.apply({ put: [], remove: [{ type: "resource", id }], cursor: cursor ?? "0:0" });
    await plaza.db.resource.update({ where: { id: other }, data: { state: "draft" } });
    const found = await problems();
    await plaza.db.resource.update({ where: { id: other }, data: { state: "published" } });
    expect(found).toContainEqual(
      expect.objectContaining({ name: "search index", words: "resource: 1 missing, 1 too many" }),
    );
  });

  it("finds a counter that does not agree with the rows", async () => {
    await plaza.db.topic.update({ where: { slug: "open-data" }, data: { resourceCount: 99 } });
    const found = await problems();
    expect(found.find(({ name }) => name === "counters")?.words).toContain("open-data: 99 kept");
  });

  it("finds a counter that a trigger keeps and somebody wrote over", async () => {
    const id = await createNetwork(plaza, await createMember(plaza.db));
    await plaza.db.network.update({ where: { id }, data: { memberCount: 7 } });
    const counters = (await problems()).find(({ name }) => name === "counters");
    expect(counters?.words).toMatch(/network test-network-\d+: 7 kept, 1 counted|^2 differ/);
  });
});
