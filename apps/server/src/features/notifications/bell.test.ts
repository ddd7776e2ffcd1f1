import { setTimeout as sleep } from "node:timers/promises";
import { listenTo } from "@plaza/database/listen";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { TestBrowser } from "../../testing/test-browser.ts";
import { createMember } from "../../testing/test-members.ts";
import { decideEvents } from "./decide-events.ts";
import { Bell } from "./index.ts";
import { openThread, reply } from "./testing/make-talk.ts";

let plaza: TestApp;
let [ana, ben]: Viewer[] = [];
beforeAll(async () => {
  plaza = await startTestApp();
  ana = await createMember(plaza.db);
  ben = await createMember(plaza.db);
});
afterAll(() => plaza.stop());

const bells: Bell[] = [];
/** As another process on the same database has one. */
function bellOfAnotherProcess(): Bell {
  const { db, log } = plaza.deps;
  const bell = new Bell({ db, log, listen: (told) => listenTo(plaza.databaseUrl, "notification", told) });
  bells.push(bell);
  return bell;
}
afterEach(async () => {
  await Promise.all(bells.splice(0).map((bell) => bell.stop()));
  await plaza.db.thread.deleteMany();
});

const given = (viewer: Viewer | undefined): Viewer => {
  if (!viewer) throw new Error("not made");
  return viewer;
};
async function tellAna(): Promise<void> {
  const { threadId } = await openThread(plaza.db, given(ana));
  await reply(plaza.db, given(ben), { threadId });
  while ((await decideEvents(plaza.db)) > 0);
}
const next = async (stream: AsyncGenerator<number>): Promise<number | undefined> => {
  const step = await Promise.race([stream.next(), sleep(10_000).then(() => ({ done: true, value: undefined }))]);
  return step.done === true ? undefined : step.value;
};

describe("the bell", () => {
  it("tells the number at once and whenever it changes, in every process", async () => {
    const { memberId } = given(ana);
    const streams = [bellOfAnotherProcess(), bellOfAnotherProcess()].map((bell) => bell.watch(memberId, undefined));
    expect(await Promise.all(streams.map(next))).toEqual([0, 0]);
    const started = performance.now();
    await tellAna();
    expect(await Promise.all(streams.map(next))).toEqual([1, 1]);
    expect(performance.now() - started).toBeLessThan(3_000);
    await plaza.callerAs(given(ana)).notifications.markSeen({});
    expect(await Promise.all(streams.map(next))).toEqual([0, 0]);
  });

  it("hears again after its connection was lost, of what came meanwhile too", async () => {
    const stream = bellOfAnotherProcess().watch(given(ana).memberId, undefined);
    expect(await next(stream)).toBe(0);
    await sleep(300);
    const ended = await plaza.db.$queryRaw<unknown[]>`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'plaza listener' and datname = current_database()`;
    expect(ended.length).toBeGreaterThan(0);
    await tellAna();
    expect(await next(stream)).toBe(1);
  });

  it("ends the oldest of too many windows, those of readers who left, and all when the server stops", async () => {
    const bell = bellOfAnotherProcess();
    const { memberId } = given(ana);
    const leaving = new AbortController();
    const streams = Array.from({ length: 7 }, (_, number) =>
      bell.watch(memberId, number === 6 ? leaving.signal : undefined),
    );
    for (const stream of streams) await next(stream);
    expect(bell.openCount).toBe(6);
    expect((await streams[0]?.next())?.done).toBe(true);
    leaving.abort();
    expect((await streams[6]?.next())?.done).toBe(true);
    await bell.stop();
    for (const stream of streams) expect((await stream.next()).done).toBe(true);
    expect(bell.openCount).toBe(0);
    expect(await next(bell.watch(memberId, undefined))).toBeUndefined();
  });
});

async function browserOf({ accountId }: Viewer): Promise<TestBrowser> {
  const browser = new TestBrowser(plaza.app);
  const { api } = await plaza.deps.accounts.auth();
  const { headers } = await api.openSession({ body: { accountId }, headers: new Headers(), returnHeaders: true });
  for (const cookie of headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    browser.cookies.set(name, value);
  }
  return browser;
}

describe("over server-sent events", () => {
  it("goes to whoever is signed in, uncompressed and kept by nobody", async () => {
    const browser = await browserOf(given(ana));
    const response = await browser.request("/api/trpc/notifications.live", {
      headers: { accept: "text/event-stream", "accept-encoding": "gzip" },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("cache-control")).toContain("no-store");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    const read = async (wanted: string): Promise<void> => {
      while (!heard.includes(wanted)) heard += (await reader?.read())?.value ?? "";
    };
    await read("data: 0");
    await tellAna();
    await read("data: 1");
    await reader?.cancel();
    await sleep(500);
    expect(plaza.deps.bell.openCount).toBe(0);
  });

  it("is refused to readers without an account", async () => {
    const response = await new TestBrowser(plaza.app).request("/api/trpc/notifications.live", {
      headers: { accept: "text/event-stream" },
    });
    expect(await response.text()).toContain("account.signed_out");
    expect(plaza.deps.bell.openCount).toBe(0);
  });
});
