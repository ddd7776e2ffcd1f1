import { type Database, inTransaction, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMember } from "../../testing/test-members.ts";
import { recordAudit } from "./record-audit.ts";

let test: TestDatabase;
let db: Database;
beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});

describe("the audit log", () => {
  it("names members by one pseudonym each, and never by number or name", async () => {
    const [staff, member] = [await createMember(db, { name: "Zofia" }), await createMember(db)];
    await inTransaction(db, async (tx) => {
      const subject = { type: "member", id: member.memberId };
      await recordAudit(tx, { actorId: staff.memberId, action: "member.suspended", subject, detail: { days: 7 } });
      await recordAudit(tx, {
        actorId: staff.memberId,
        action: "network.removed",
        subject: { type: "network", id: 9 },
      });
      await recordAudit(tx, { actorId: null, action: "member.lapsed", subject });
    });
    const entries = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
    const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ["member.suspended", { days: 7 }],
      ["network.removed", null],
      ["member.lapsed", null],
    ]);
    expect(entries[0]?.actor).toMatch(uuid);
    expect(entries[1]).toMatchObject({ actor: entries[0]?.actor, subject: "network:9" });
    expect(entries[2]).toMatchObject({ actor: null, subject: entries[0]?.subject });
    expect(entries[0]?.subject.replace("member:", "")).toMatch(uuid);
    expect(JSON.stringify(entries)).not.toContain("Zofia");
  });

  it("can neither be changed nor emptied, not even past the code", async () => {
    await expect(db.$executeRaw`update audit_entry set action = 'x'`).rejects.toThrow("append-only");
    await expect(db.$executeRaw`delete from audit_entry`).rejects.toThrow("append-only");
    await expect(db.$executeRaw`truncate audit_entry`).rejects.toThrow("append-only");
  });

  it("is as if nothing was written when the deed fails", async () => {
    const before = await db.auditEntry.count();
    const subject = { type: "network", id: 1 };
    const deed = inTransaction(db, async (tx) => {
      await recordAudit(tx, { actorId: null, action: "network.removed", subject });
      throw new Error("failed");
    });
    await expect(deed).rejects.toThrow("failed");
    expect(await db.auditEntry.count()).toBe(before);
  });
});
