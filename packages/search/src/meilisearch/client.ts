import { textOf, recordOf } from "./answers.ts";
import { MeilisearchFailed } from "./failures.ts";

export type ClientOptions = { url: string; apiKey?: string | undefined };

export type Call = { method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; body?: unknown; timeoutMs: number };

/** More than any answer that is asked for: a page of hits, or a list of ids. */
const answerBytesMax = 64 * 1024 * 1024;

/**
 * JSON over HTTP with time limits. Of our own rather than the npm client, because every answer is looked at before it
 * is used, and every failure has to come out as one of a few that the fallback can act on.
 */
export class MeilisearchClient {
  readonly #base: string;
  readonly #headers: Record<string, string>;
  readonly #closing = new AbortController();

  constructor({ url, apiKey }: ClientOptions) {
    this.#base = url.replace(/\/+$/u, "");
    this.#headers = {
      "content-type": "application/json",
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    };
  }

  /** Ends the calls that are under way; later ones fail at once. */
  close(): void {
    this.#closing.abort();
  }

  async call(path: string, { method = "GET", body, timeoutMs }: Call): Promise<unknown> {
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]);
    const { status, text } = await this.#fetch(path, {
      method,
      signal,
      headers: this.#headers,
      // A redirect would carry the key to wherever it points.
      redirect: "error",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (status >= 400) throw refusal(status, text);
    if (status === 204) return null;
    const answer = parsed(text);
    if (answer === undefined)
      throw new MeilisearchFailed("Meilisearch gave an answer that is not JSON", { reason: "rubbish" });
    return answer;
  }

  async #fetch(path: string, request: RequestInit): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(this.#base + path, request);
      if (Number(response.headers.get("content-length") ?? 0) > answerBytesMax) {
        await response.body?.cancel();
        throw new MeilisearchFailed("Meilisearch gave an answer that is too long", { reason: "rubbish" });
      }
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      if (this.#closing.signal.aborted)
        throw new MeilisearchFailed("This index is closed", { reason: "refused", cause });
      throw cause instanceof MeilisearchFailed ? cause : broken(cause);
    }
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const broken = (cause: unknown): MeilisearchFailed => {
  if (cause instanceof Error && cause.name === "TimeoutError")
    return new MeilisearchFailed("Meilisearch did not answer in time", { reason: "timeout", cause });
  return new MeilisearchFailed("Meilisearch cannot be reached", { reason: "unreachable", cause });
};

const refusal = (status: number, text: string): MeilisearchFailed => {
  const answer = recordOf(parsed(text)) ?? {};
  const code = textOf(answer["code"]) ?? "";
  const said = textOf(answer["message"])?.slice(0, 300) ?? `status ${status}`;
  if (status === 401 || status === 403)
    return new MeilisearchFailed(`Meilisearch does not accept the key: ${said}`, { reason: "wrong_key", code });
  if (status >= 500) return new MeilisearchFailed(`Meilisearch failed: ${said}`, { reason: "server_error", code });
  return new MeilisearchFailed(`Meilisearch refused a request: ${said}`, { reason: "refused", code });
};
