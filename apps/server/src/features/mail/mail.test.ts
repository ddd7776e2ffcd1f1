import { fork } from "node:child_process";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { once } from "node:events";
import { inTransaction } from "@plaza/database";
import { locales } from "@plaza/types/locales";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openSmtp } from "../../adapters/mail-smtp.ts";
import type { MailTransport } from "../../platform/ports/mail-transport.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { countTroubledMail, listMails, MailWorker, queueMail, showMail, tidyMail } from "./index.ts";
import { waitMinutes } from "./mail.policy.ts";
import { writeMail } from "./write-mail.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());
afterEach(() => plaza.db.mail.deleteMany());

const link = {
  kind: "sign_in_link",
  contents: { path: "/en/sign-in/link?token=t0", minutes: 15 },
  locale: "en",
} as const;
const queue = (key: string, address = "ana@plaza-mail.org") =>
  inTransaction(plaza.db, (tx) => queueMail(tx, { ...link, key, to: { address } }));

const workerWith = (transport: MailTransport | "outbox" | null) =>
  new MailWorker({ db: plaza.db, log: plaza.deps.log, publicUrl: "https://plaza.test", transport });
const states = async () => (await plaza.db.mail.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);

describe("a mail", () => {
  it.each(locales)("has words in %s, as text and as HTML that brings nothing from elsewhere", (locale) => {
    const { subject, text, html } = writeMail(link, locale);
    expect(subject).not.toBe("");
    expect(text).toContain("{origin}/en/sign-in/link?token=t0");
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<(img|script|link|style)\b/);
  });

  it("escapes what people wrote, and lets no subject run over its line", () => {
    const { html } = writeMail(
      { kind: "email_change_old", contents: { path: "/en", newEmail: `<b>"&x@example.org` } },
      "en",
    );
    expect(html).toContain("&lt;b&gt;&quot;&amp;x@example.org");
  });

  it("is queued with what it tells about, or not at all, and once by its key", async () => {
    await inTransaction(plaza.db, async (tx) => {
      await queueMail(tx, { ...link, key: "undone", to: { address: "a@plaza-mail.org" } });
      throw new Error("undone");
    }).catch(() => undefined);
    await Promise.all([queue("same"), queue("same"), queue("same")]);
    expect(await states()).toEqual(["queued"]);
  });

  it("to a member goes to her address, and to nobody once she is suspended", async () => {
    const she = await createMember(plaza.db, { email: "she@plaza-mail.org" });
    const gone = await createMember(plaza.db, { state: "suspended" });
    await inTransaction(plaza.db, async (tx) => {
      await queueMail(tx, { ...link, key: "she", to: { memberId: she.memberId } });
      await queueMail(tx, { ...link, key: "gone", to: { memberId: gone.memberId } });
    });
    expect((await plaza.db.mail.findMany({ select: { address: true } })).map(({ address }) => address)).toEqual([
      "she@plaza-mail.org",
    ]);
  });
});

/** A mail server of a few lines; `script` answers the end of a message. */
async function startSmtp(onData: (socket: Socket, message: string) => void): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    let [message, isData] = ["", false];
    socket.on("error", () => undefined);
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      for (const line of String(chunk).split("\r\n").slice(0, -1)) {
        if (isData && line !== ".") message += `${line}\n`;
        else if (isData) {
          isData = false;
          onData(socket, message);
          message = "";
        } else if (line.startsWith("DATA")) {
          isData = true;
          socket.write("354 go on\r\n");
        } else if (line.startsWith("RCPT TO:<full@")) socket.write("452 no room\r\n");
        else if (line.startsWith("RCPT TO:<none@")) socket.write("550 no such mailbox\r\n");
        else socket.write("250 fine\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe("sending", () => {
  const messages: string[] = [];
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  let transport: MailTransport;
  let ending: "accept" | "hang up" = "accept";
  beforeAll(async () => {
    smtp = await startSmtp((socket, message) => {
      messages.push(message);
      if (ending === "accept") socket.write("250 taken\r\n");
      else socket.destroy();
    });
    transport = openSmtp({ smtpUrl: smtp.url, from: "Plaza <plaza@plaza-mail.org>" });
  });
  afterAll(() => {
    transport.close();
    smtp.server.close();
  });
  afterEach(() => {
    ending = "accept";
    messages.length = 0;
  });

  it("tells where, in the language, and forgets words and address", async () => {
    await queue("sent");
    await workerWith(transport).step();
    expect(messages.join("")).toMatch(/^To: ana@plaza-mail\.org$/m);
    expect(messages.join("")).toMatch(/^Content-Language: en$/m);
    expect(messages.join("").replace(/=\n/g, "")).toContain("https://plaza.test/en/sign-in/link?token=");
    const [row] = await plaza.db.mail.findMany();
    expect(row).toMatchObject({ state: "sent", address: null, subject: null, text: null, html: null });
  });

  it.each([
    ["a full mailbox is tried again later", "full@plaza-mail.org", "queued"],
    ["a mailbox that does not exist is not", "none@plaza-mail.org", "failed"],
    ["a fictional member's is never tried", "demo@people.example", "failed"],
  ])("%s", async (_, address, state) => {
    await queue("refused", address);
    await workerWith(transport).step();
    const [row] = await plaza.db.mail.findMany();
    expect([row?.state, messages]).toEqual([state, []]);
    expect(row?.failure).not.toContain("@");
    const waits = (row?.dueAt.getTime() ?? 0) - Date.now();
    expect(waits > 20_000).toBe(state === "queued" || state === "failed");
    expect(await workerWith(transport).step()).toBe(0);
  });

  it("is not repeated when the server hung up after the text: it may have gone", async () => {
    ending = "hang up";
    await queue("doubt");
    await workerWith(transport).step();
    expect(await states()).toEqual(["in_doubt"]);
    expect(await countTroubledMail(plaza.db)).toEqual({ inDoubt: 1, failed: 0, waiting: 0 });
  });

  it("waits while nobody answers", async () => {
    await queue("later");
    const nobody = openSmtp({ smtpUrl: "smtp://127.0.0.1:1", from: "plaza@plaza-mail.org" });
    await workerWith(nobody).step();
    nobody.close();
    expect(await countTroubledMail(plaza.db)).toEqual({ inDoubt: 0, failed: 0, waiting: 1 });
  });

  it("sends each once, however many workers there are", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => queue(`many-${number}`)));
    const sent: string[] = [];
    const counting: MailTransport = {
      send: async ({ to }) => {
        sent.push(to);
        return { outcome: "sent" };
      },
      close: () => undefined,
    };
    await Promise.all(
      [1, 2, 3].map(async () => {
        const worker = workerWith(counting);
        while ((await worker.step()) > 0);
      }),
    );
    expect(sent).toHaveLength(30);
  });
});

describe("a kill while mails are being sent", () => {
  it("sends none of them twice, and the one under way is listed", async () => {
    const keys = Array.from({ length: 6 }, (_, number) => `kill-${number}`);
    for (const key of keys) await queue(key, `${key}@plaza-mail.org`);
    const received: string[] = [];
    const child = fork(new URL("testing/sending-process.ts", import.meta.url).pathname, [plaza.databaseUrl]);
    child.on("message", (to: string) => {
      received.push(to);
      if (received.length === 3) child.kill("SIGKILL");
    });
    await once(child, "exit");
    await plaza.db.$executeRaw`update mail set "dueAt" = now() - interval '1 minute' where state = 'sending'`;
    await tidyMail(plaza.db);
    const after: string[] = [];
    const rest = workerWith({
      send: async ({ to }) => {
        after.push(to);
        return { outcome: "sent" };
      },
      close: () => undefined,
    });
    while ((await rest.step()) > 0);
    expect(new Set([...received, ...after]).size).toBe(received.length + after.length);
    expect((await countTroubledMail(plaza.db)).inDoubt).toBeGreaterThan(0);
    expect(received.length + after.length).toBeLessThanOrEqual(keys.length);
  }, 30_000);
});

describe("the outbox of a demo", () => {
  it("shows what would have gone, and forgets it after a day", async () => {
    const stayed: string[] = [];
    await queue("outbox", "demo@people.example");
    const worker = new MailWorker({
      db: plaza.db,
      log: plaza.deps.log,
      publicUrl: "http://localhost:3000",
      transport: "outbox",
      onStay: ({ kind, text }) => stayed.push(kind, text),
    });
    await worker.step();
    expect(stayed[1]).toContain("http://localhost:3000/en/sign-in/link?token=t0");
    const [item] = await listMails(plaza.db);
    expect(item).toMatchObject({ kind: "sign_in_link", to: "demo@people.example", subject: "Your link to sign in" });
    const view = await showMail(plaza.db, item?.mailId ?? 0, "http://localhost:3000");
    expect(view.html).toContain("http://localhost:3000/en/sign-in");
    await plaza.db.$executeRaw`update mail set "sentAt" = now() - interval '25 hours'`;
    await tidyMail(plaza.db);
    expect(await listMails(plaza.db)).toEqual([]);
    await expect(showMail(plaza.db, item?.mailId ?? 0, "")).rejects.toMatchObject({ reason: "mail.not_found" });
  });

  it("is not there without a demo: mails wait for a server, and are given up after two days", async () => {
    await queue("waits");
    expect(await workerWith(null).step()).toBe(0);
    await plaza.db.$executeRaw`update mail set "createdAt" = now() - interval '3 days'`;
    await tidyMail(plaza.db);
    expect(await states()).toEqual(["failed"]);
  });
});

describe("the wait between two tries", () => {
  it("doubles up to an hour", () => {
    expect([1, 2, 3, 8, 9, 20].map(waitMinutes)).toEqual([0.5, 1, 2, 60, 60, 60]);
  });
});
