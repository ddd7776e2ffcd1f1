import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { ContractError } from "./contract-error.ts";
import { ContractStore } from "./contract-store.ts";

export type Faults = {
  /** Instead of an answer. */
  status: number | null;
  rubbish: string | null;
  delayMs: number;
  version: string;
};

export const contractKey = "a-key-of-the-contract-server";

/**
 * A server with the part of Meilisearch's public HTTP interface that the adapter uses, written from its description and
 * strict about what it takes: for tests of failures, and of the adapter where no real one is at hand. How it ranks is
 * its own affair.
 */
export class ContractServer {
  readonly faults: Faults = { status: null, rubbish: null, delayMs: 0, version: "1.50.0" };
  readonly store = new ContractStore();
  /** Requests that were answered, by path: "POST /multi-search". */
  readonly asked: string[] = [];
  #server: Server | null = null;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** On the same port after a stop; what was stored is still there, and so are the tasks that waited. */
  async start(): Promise<void> {
    this.#server = createServer((request, response) => void this.#respond(request, response));
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    if (typeof address === "object" && address !== null) this.#port = address.port;
    this.store.tasks.isRunning = true;
    this.store.tasks.resume();
  }

  /** At once, as if killed: calls under way are cut off, tasks stay where they are. */
  async stop(): Promise<void> {
    this.store.tasks.isRunning = false;
    const closed = new Promise<void>((resolve) => void this.#server?.close(() => resolve()));
    this.#server?.closeAllConnections();
    await closed;
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { status, body } = await this.#answer(request);
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    } catch (error) {
      // A stop cuts off requests that were still being read.
      if (!request.destroyed) throw error;
    }
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const { status, rubbish, delayMs } = this.faults;
    if (delayMs > 0) await sleep(delayMs);
    if (status !== null)
      return { status, body: JSON.stringify({ message: "a fault", code: "internal", type: "internal" }) };
    if (rubbish !== null) return { status: 200, body: rubbish };
    try {
      return { status: 200, body: JSON.stringify(await this.#handle(request)) };
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      const { message, code } = error;
      return { status: error.status, body: JSON.stringify({ message, code, type: "invalid_request", link: "" }) };
    }
  }

  async #handle(request: IncomingMessage): Promise<unknown> {
    const { pathname, searchParams } = new URL(request.url ?? "/", this.url);
    const route = `${request.method ?? "GET"} ${pathname}`;
    this.asked.push(route);
    if (request.headers.authorization !== `Bearer ${contractKey}`)
      throw new ContractError(403, "invalid_api_key", "The provided API key is invalid.");
    const body = await bodyOf(request);
    if (route === "GET /version") return { commitSha: "", commitDate: "", pkgVersion: this.faults.version };
    return this.store.handle(route, body, searchParams);
  }
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  if (chunks.length === 0) return undefined;
  if (request.headers["content-type"] !== "application/json")
    throw new ContractError(415, "invalid_content_type", "JSON is expected");
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new ContractError(400, "malformed_payload", "The json payload provided is malformed.");
  }
};
