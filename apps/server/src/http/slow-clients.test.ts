import { createServer, type IncomingMessage, request as send, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limitSlowClients } from "./slow-clients.ts";

const idleMs = 300;
let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer({ connectionsCheckingInterval: 50 });
  limitSlowClients(server, { headersMs: 200, requestMs: 60_000, idleMs });
  server.on("request", (request: IncomingMessage, response) => {
    void (async () => {
      if (request.url === "/late") await sleep(idleMs * 3);
      let size = 0;
      for await (const part of request) size += (part as Buffer).length;
      if (request.url === "/thinking") await sleep(idleMs * 3);
      response.end(String(size));
    })().catch(() => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Sent = { path?: string; length: number; write: (part: (bytes: Buffer) => void) => Promise<void> };

/** What the server answers; null when it cuts the connection. */
function post({ path = "/", length, write }: Sent): Promise<string | null> {
  return new Promise((resolve) => {
    const outgoing = send({ port, host: "127.0.0.1", path, method: "POST", headers: { "content-length": length } });
    outgoing.on("error", () => resolve(null));
    outgoing.on("response", (response) => {
      response.setEncoding("utf8");
      response.on("data", resolve);
    });
    outgoing.flushHeaders();
    void write((bytes) => outgoing.write(bytes));
  });
}

describe("a slow client", () => {
  it("is waited for as long as bytes arrive, many times longer than it may be silent", async () => {
    const slow = post({
      length: 20,
      write: async (part) => {
        for (let count = 0; count < 20; count += 1) {
          part(Buffer.from("x"));
          await sleep(idleMs / 3);
        }
      },
    });
    expect(await slow).toBe("20");
  });

  it("is cut when nothing arrives any more, before its first byte and after others", async () => {
    const started = performance.now();
    expect(await post({ length: 20, write: () => Promise.resolve() })).toBeNull();
    expect(performance.now() - started).toBeLessThan(idleMs * 4);
    expect(performance.now() - started).toBeGreaterThan(idleMs * 0.9);
    const write = (part: (bytes: Buffer) => void) => Promise.resolve(part(Buffer.from("half")));
    expect(await post({ length: 20, write })).toBeNull();
  });

  it("is not cut while it waits for the server: neither to be read nor to be answered", async () => {
    const large = Buffer.alloc(4_000_000);
    const write = (part: (bytes: Buffer) => void) => Promise.resolve(part(large));
    expect(await post({ path: "/late", length: large.length, write })).toBe(String(large.length));
    expect(await post({ path: "/thinking", length: large.length, write })).toBe(String(large.length));
  });
});
