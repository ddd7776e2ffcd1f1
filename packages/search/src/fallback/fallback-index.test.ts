import { describe, expect, it, vi } from "vitest";
import { SearchIndexNotReady } from "../errors.ts";
import { MeilisearchFailed } from "../meilisearch/failures.ts";
import type { IndexStatus, SearchIndex, SearchResult } from "../port.ts";
import { ask, suggesting } from "../suite/asking.ts";
import { withFallback } from "./fallback-index.ts";

const resultOf = (language: string): SearchResult => ({
  hits: [],
  total: 0,
  facets: { topic: {}, kind: {}, lang: {}, country: {} },
  hidden: { topic: 0, kind: 0, lang: 0, country: 0, year: 0 },
  language,
  corrected: null,
  didYouMean: null,
  translations: [],
  marks: [],
  tookMs: 0,
});

const statusOf = (ready: boolean): IndexStatus => ({
  ready,
  documents: 1,
  cursor: "1",
  generation: 1,
  analyserVersion: "1",
  bytes: 1,
  problems: [],
});

/** An engine that names itself as the language of its answers. */
const engine = (name: string) => {
  const state = { error: null as Error | null, ready: true };
  const answer = async <Value>(value: Value): Promise<Value> => {
    if (state.error !== null) throw state.error;
    return value;
  };
  const index = {
    search: vi.fn<SearchIndex["search"]>(async () => answer(resultOf(name))),
    suggest: vi.fn<SearchIndex["suggest"]>(async () =>
      answer([{ type: "resource", id: 1, language: name, text: name }]),
    ),
    apply: vi.fn<SearchIndex["apply"]>(async () => undefined),
    rebuild: vi.fn<SearchIndex["rebuild"]>(async () => undefined),
    listIds: vi.fn<SearchIndex["listIds"]>(async () => [1]),
    status: vi.fn<SearchIndex["status"]>(async () => {
      if (state.error instanceof MeilisearchFailed) throw state.error;
      return statusOf(state.ready);
    }),
    close: vi.fn<SearchIndex["close"]>(async () => undefined),
  };
  return { state, index };
};

const both = () => {
  const [primary, embedded] = [engine("primary"), engine("embedded")];
  const reasons: string[] = [];
  const index = withFallback({
    primary: primary.index,
    embedded: embedded.index,
    onFallback: (reason) => reasons.push(reason),
    firstPauseMs: 20,
    longestPauseMs: 40,
  });
  const answered = async () => (await index.search(ask("water"))).language;
  return { primary, embedded, index, reasons, answered };
};

describe("an index with a fallback", () => {
  it("answers from the primary alone while that one answers", async () => {
    const { answered, embedded, reasons, index } = both();
    expect(await answered()).toBe("primary");
    expect((await index.suggest(suggesting("wa")))[0]?.language).toBe("primary");
    expect(embedded.index.search).not.toHaveBeenCalled();
    expect(reasons).toEqual([]);
    expect(index.primaryProblem()).toBeNull();
    await index.close();
  });
  it.each([
    ["refused", new MeilisearchFailed("no", { reason: "refused" })],
    ["timeout", new MeilisearchFailed("slow", { reason: "timeout" })],
    ["rubbish", new MeilisearchFailed("html", { reason: "rubbish" })],
    ["not_ready", new SearchIndexNotReady("none yet")],
    ["other", new TypeError("a mistake of ours")],
  ])("answers the same request from the embedded engine: %s", async (reason, error) => {
    const { primary, answered, reasons, index } = both();
    primary.state.error = error;
    expect(await answered()).toBe("embedded");
    expect(reasons).toEqual([reason]);
    expect(index.primaryProblem()).toBe(error.message);
    await index.close();
  });
  it("asks a dead server no more until it is back, and then again", async () => {
    const { primary, answered, reasons, index } = both();
    primary.state.error = new MeilisearchFailed("gone", { reason: "unreachable" });
    for (let count = 0; count < 10; count += 1) expect(await answered()).toBe("embedded");
    expect(primary.index.search).toHaveBeenCalledTimes(1);
    expect(reasons.filter((reason) => reason === "paused")).toHaveLength(9);
    primary.state.error = null;
    await vi.waitFor(async () => expect(await answered()).toBe("primary"));
    expect(index.primaryProblem()).toBeNull();
    await index.close();
  });
  it("waits for the first build of the primary", async () => {
    const { primary, answered, index } = both();
    primary.state.error = new SearchIndexNotReady("none yet");
    primary.state.ready = false;
    await answered();
    await vi.waitFor(() => expect(primary.index.status.mock.calls.length).toBeGreaterThan(1));
    expect(await answered()).toBe("embedded");
    primary.state.error = null;
    primary.state.ready = true;
    await vi.waitFor(async () => expect(await answered()).toBe("primary"));
    await index.close();
  });
  it("leaves changes and builds to the embedded engine: the primary has a feed of its own", async () => {
    const { primary, embedded, index } = both();
    await index.apply({ put: [], remove: [], cursor: "2" });
    expect(embedded.index.apply).toHaveBeenCalledOnce();
    expect(primary.index.apply).not.toHaveBeenCalled();
    await index.close();
    expect(primary.index.close).toHaveBeenCalledOnce();
    expect(embedded.index.close).toHaveBeenCalledOnce();
  });
});
