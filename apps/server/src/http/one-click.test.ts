import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unsubscribePathOf } from "../features/notifications/index.ts";
import type { Viewer } from "../platform/viewer.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { createMember } from "../testing/test-members.ts";

let plaza: TestApp;
let she: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  she = await createMember(plaza.db);
});
afterAll(() => plaza.stop());

const pathFor = (subject: string) =>
  unsubscribePathOf(plaza.deps.accounts.settings.secret, {
    key: `notification:${she.memberId}:replied:${subject}:1.2`,
    memberId: she.memberId,
  }) ?? "";

/** As a mail provider asks: no cookie, no origin. */
const post = (path: string, body: string) =>
  plaza.app.request(path, {
    method: "POST",
    headers: { host: "localhost:3000", "content-type": "application/x-www-form-urlencoded" },
    body,
  });

describe("one click in a mail program", () => {
  it("stops what the mail was about, without sign-in, and twice is as good as once", async () => {
    for (let time = 0; time < 2; time += 1)
      expect((await post(pathFor("thread:12"), "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(await plaza.db.notificationMute.findMany()).toMatchObject([
      { memberId: she.memberId, subject: "thread:12" },
    ]);
    await post(pathFor("gap:3"), "List-Unsubscribe=One-Click");
    expect(await plaza.db.notificationChoice.findMany()).toMatchObject([{ reason: "replied", mail: "none" }]);
    await plaza.db.notificationMute.deleteMany();
  });

  it("does nothing for another body, a forged link, or when a link is only opened", async () => {
    const path = pathFor("thread:12");
    expect((await post(path, "")).status).toBe(400);
    expect((await post(`${path}x`, "List-Unsubscribe=One-Click")).status).toBe(404);
    expect((await post("/unsubscribe/none", "List-Unsubscribe=One-Click")).status).toBe(404);
    const opened = await plaza.get(path, { "accept-language": "fr" });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, `/fr${path}`]);
    expect(await plaza.db.notificationMute.count()).toBe(0);
  });

  it("leaves other addresses closed to other sites", async () => {
    expect((await post("/en/unsubscribe/none", "")).status).toBe(403);
    expect((await post("/unsubscribe/a/b", "")).status).toBe(403);
  });

  it("shows and stops by choice, on a page that needs no sign-in", async () => {
    const token = pathFor("thread:12").replace("/unsubscribe/", "");
    const { notifications } = plaza.caller;
    expect(await notifications.showUnsubscribe({ token })).toMatchObject({
      reason: "replied",
      scopes: ["subject", "reason", "all"],
      stopped: ["reason"],
    });
    expect(await notifications.unsubscribe({ token, scope: "all" })).toMatchObject({ stopped: ["reason", "all"] });
    await expect(notifications.showUnsubscribe({ token: `${token}x` })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await plaza.db.account.delete({ where: { id: she.accountId } });
    await expect(notifications.showUnsubscribe({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
