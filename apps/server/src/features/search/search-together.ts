import { type SearchHit, type SearchIndex, type SearchQuery, type SearchResult, sortKeyOf } from "@plaza/search";
import type { Database } from "@plaza/database";
import { type SearchedType, searchedTypes, searchLimits } from "@plaza/types/search";

type Deps = { db: Database; index: SearchIndex };
/** `counted`: types that are only counted are asked for besides those that are shown. */
export type TogetherQuery = Omit<SearchQuery, "types" | "audiences"> & {
  shown: readonly SearchedType[];
  counted: readonly SearchedType[];
  /** Only threads are kept from anybody: one sight of the library serves all. */
  threadAudiences: string[];
};
export type TogetherResult = SearchResult & {
  counts: ReadonlyMap<SearchedType, number>;
  /** Hits that pages reach. */
  reachable: number;
};

type Answer = { type: SearchedType; result: SearchResult };

/** Each type is searched by itself: its scores and its speed are those that it has alone. */
export async function searchTogether(deps: Deps, query: TogetherQuery): Promise<TogetherResult> {
  const answers = await Promise.all(
    searchedTypes
      .filter((type) => query.shown.includes(type) || query.counted.includes(type))
      .map(async (type): Promise<Answer> => ({ type, result: await deps.index.search(askFor(type, query)) })),
  );
  const counts = new Map(answers.map(({ type, result }) => [type, result.total]));
  const shown = answers.filter(({ type }) => query.shown.includes(type));
  const [only] = shown;
  if (only === undefined) throw new Error("Nothing is searched.");
  if (shown.length === 1) return { ...only.result, counts, reachable: only.result.total };
  const total = shown.reduce((sum, { result }) => sum + result.total, 0);
  const hits = await inOneOrder(deps.db, shown, query.sort);
  const from = (query.page - 1) * query.size;
  return {
    ...leadingOf(shown),
    // Beyond what each list was asked for, nobody knows what comes next.
    hits: hits.slice(from, Math.min(from + query.size, searchLimits.togetherMax)),
    total,
    facets: addedUp(shown.map(({ result }) => result.facets)),
    hidden: hiddenTogether(shown),
    marks: [...new Set(shown.flatMap(({ result }) => result.marks))],
    tookMs: shown.reduce((sum, { result }) => sum + result.tookMs, 0),
    counts,
    reachable: Math.min(total, searchLimits.togetherMax),
  };
}

/** The page may come from any of the types: each gives all up to its end. */
function askFor(
  type: SearchedType,
  { shown, counted: _counted, threadAudiences, ...query }: TogetherQuery,
): SearchQuery {
  const audiences = type === "thread" ? threadAudiences : ["everyone"];
  const asked = { ...query, types: [type], audiences };
  if (!shown.includes(type)) return { ...asked, page: 1, size: 1 };
  if (shown.length === 1) return asked;
  return { ...asked, page: 1, size: Math.min(query.page * query.size, searchLimits.togetherMax) };
}

/** What is said of the words is said by the type that knows most of them. */
const leadingOf = (answers: readonly Answer[]): SearchResult => {
  const [leading] = answers.toSorted((a, b) => b.result.total - a.result.total);
  if (leading === undefined) throw new Error("Nothing was searched.");
  return leading.result;
};

type Counts = Record<string, number>;

const sumOf = (counts: readonly Counts[]): Counts => {
  const sum: Counts = {};
  for (const each of counts) for (const [name, count] of Object.entries(each)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const addedUp = (facets: readonly SearchResult["facets"][]): SearchResult["facets"] => ({
  topic: sumOf(facets.map(({ topic }) => topic)),
  kind: sumOf(facets.map(({ kind }) => kind)),
  lang: sumOf(facets.map(({ lang }) => lang)),
  country: sumOf(facets.map(({ country }) => country)),
});

function hiddenTogether(answers: readonly Answer[]): SearchResult["hidden"] {
  const hidden = answers.map(({ result }) => result.hidden);
  const of = (name: "topic" | "kind" | "lang" | "country" | "year") =>
    hidden.reduce((sum, each) => sum + each[name], 0);
  return { topic: of("topic"), kind: of("kind"), lang: of("lang"), country: of("country"), year: of("year") };
}

/** Each list is in order already: the best of their heads comes next. */
async function inOneOrder(db: Database, answers: readonly Answer[], sort: SearchQuery["sort"]): Promise<SearchHit[]> {
  const lists = answers.map(({ result }) => result.hits).filter((hits) => hits.length > 0);
  if (lists.length < 2) return lists[0] ?? [];
  if (sort === "relevance" && answers.some(({ result }) => result.hits.some(({ score }) => score > 0)))
    return mergeLists(lists, (a, b) => b.score - a.score);
  const keys = await keysOf(db, lists.flat());
  const keyOf = (hit: SearchHit) => keys.get(`${hit.type}:${hit.id}`);
  if (sort === "title") return mergeLists(lists, (a, b) => compareTitles(keyOf(a)?.title, keyOf(b)?.title));
  return mergeLists(lists, (a, b) => (keyOf(b)?.at ?? 0) - (keyOf(a)?.at ?? 0));
}

/** What stands first in a list comes before the rest of it, however it compares. */
function mergeLists(lists: readonly SearchHit[][], compare: (a: SearchHit, b: SearchHit) => number): SearchHit[] {
  const waiting = lists.map((hits) => hits.toReversed());
  const merged: SearchHit[] = [];
  for (;;) {
    const [first] = waiting
      .flatMap((hits) => {
        const head = hits.at(-1);
        return head === undefined ? [] : { hits, head };
      })
      .toSorted((a, b) => compare(a.head, b.head));
    if (first === undefined) return merged;
    merged.push(first.head);
    first.hits.pop();
  }
}

/** As the index orders each of the lists. */
function compareTitles(a = "", b = ""): number {
  const [first, second] = [sortKeyOf(a), sortKeyOf(b)];
  return first < second ? -1 : Number(first > second);
}

type Key = { type: string; id: number; title: string; at: number };

/** Dates and titles of the hits, in one statement. */
async function keysOf(db: Database, hits: readonly SearchHit[]): Promise<ReadonlyMap<string, Key>> {
  const idsOf = (type: SearchedType) => hits.flatMap((hit) => (hit.type === type ? hit.id : []));
  const rows = await db.$queryRaw<Key[]>`
    select 'resource' type, id, title, extract(epoch from coalesce("publishedAt", "createdAt"))::float8 at
      from resource where id = any(${idsOf("resource")}::int[])
    union all select 'thread', id, title, extract(epoch from "createdAt")::float8 from thread where id = any(${idsOf("thread")}::int[])
    union all select 'question', id, title, extract(epoch from "createdAt")::float8 from question where id = any(${idsOf("question")}::int[])`;
  return new Map(rows.map((row) => [`${row.type}:${row.id}`, row]));
}
