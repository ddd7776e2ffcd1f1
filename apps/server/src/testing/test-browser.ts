import type { App } from "../http/app.ts";

type Answer<Data> = { status: number; data: Data; reason: string | null; retryAfterSeconds: number | null };
type Body = {
  result?: { data: unknown };
  error?: { message: string; data: { retryAfterSeconds: number | null } };
};

const origin = "http://localhost:3000";

/** Somebody at a browser: keeps cookies and asks over HTTP, as pages with script do. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  /** Whole Set-Cookie values, in the order they came. */
  readonly set: string[] = [];
  readonly #app: App;
  readonly #agent: string;

  constructor(app: App, agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") {
    this.#app = app;
    this.#agent = agent;
  }

  async request(
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const headers = {
      host: new URL(origin).host,
      origin,
      "user-agent": this.#agent,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...init.headers,
    };
    const response = await this.#app.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  async ask<Data = unknown>(procedure: string, input?: unknown): Promise<Answer<Data>> {
    const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return read(await this.request(`/api/trpc/${procedure}${query}`));
  }

  async do<Data = unknown>(procedure: string, input?: unknown): Promise<Answer<Data>> {
    return read(
      await this.request(`/api/trpc/${procedure}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      }),
    );
  }

  /** The first that a subscription tells; the stream is left then. */
  async listen<Data = unknown>(procedure: string): Promise<Answer<Data>> {
    const response = await this.request(`/api/trpc/${procedure}`, { headers: { accept: "text/event-stream" } });
    const found = await firstEvent(response);
    const told: unknown = JSON.parse(found?.[2] ?? "null");
    if (found?.[1] === undefined)
      return { status: response.status, data: told as Data, reason: null, retryAfterSeconds: null };
    const { message, data } = told as { message: string; data: { httpStatus: number } };
    return { status: data.httpStatus, data: undefined as Data, reason: message, retryAfterSeconds: null };
  }

  #keep(cookie: string): void {
    this.set.push(cookie);
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0(;|$)/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** What the first event of a stream is made of: whether it is an error, and its data. */
async function firstEvent({ body }: Response): Promise<RegExpExecArray | null> {
  if (body === null) return null;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  for (;;) {
    const { value, done } = await reader.read();
    heard += value ?? "";
    const found = /(?:^|\n)(event: serialized-error\n)?data: (?!\{"reconnect|\{\}|\n)(.*)\n/.exec(heard);
    if (found === null && !done) continue;
    await reader.cancel();
    return found;
  }
}

async function read<Data>(response: Response): Promise<Answer<Data>> {
  const { result, error } = (await response.json()) as Body;
  return {
    status: response.status,
    data: result?.data as Data,
    reason: error?.message ?? null,
    retryAfterSeconds: error?.data.retryAfterSeconds ?? null,
  };
}
