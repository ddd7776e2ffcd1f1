import { setTimeout as sleep } from "node:timers/promises";
import { startPlaza, type Plaza } from "@plaza/e2e/plaza";
import { type Figure, judge, percentile } from "../figures.ts";
import { loadFigures } from "../load/requests.ts";
import { listVisitors } from "../people/visitors.ts";
import { withoutLimits } from "../without-limits.ts";
import { countFound, type Filled, fillWithTalk, readThread } from "./fill.ts";
import { signInWriters, type Writer } from "./writers.ts";

/** What one person may write in a minute is of no concern here. */
const environment = {
  POST_SECONDS_BETWEEN: "0",
  POST_SAME_TEXT_MINUTES: "0",
  POST_FIRST_DAY_THREADS: "0",
  POST_FIRST_DAY_REPLIES: "0",
  ...withoutLimits,
};

const readers = 16;
const pageBudget = 150;
const listBudget = 120;
const postBudget = 150;
const searchBudgetSeconds = 5;
const writers = 20;
const repliesEach = 25;

/** Only the writing of 10,000 threads, 100,000 posts and 5,000 questions, and the index over them. */
export async function benchSeed(): Promise<boolean> {
  const plaza = await startPlaza({ environment });
  try {
    return judge("seed", seedFigures(await fillWithTalk(plaza)), false);
  } finally {
    await plaza.stop();
  }
}

/** Reading and writing among all of that, by one and by many. */
export async function benchConversations(): Promise<boolean> {
  const plaza = await startPlaza({ environment });
  try {
    const filled = await fillWithTalk(plaza);
    const figures = [
      ...seedFigures(filled),
      ...(await readingFigures(plaza, filled)),
      ...(await postingFigures(plaza, filled)),
      ...(await manyAtOnce(plaza, filled)),
    ];
    return judge("conversations", figures);
  } finally {
    await plaza.stop();
  }
}

const seedFigures = ({ writtenSeconds, indexedSeconds }: Filled): Figure[] => [
  { what: "10,000 threads, 115,000 posts, 5,000 questions written", value: writtenSeconds, unit: "s" },
  { what: "all of them indexed", value: indexedSeconds, unit: "s" },
];

async function readingFigures(plaza: Plaza, { longThreads }: Filled): Promise<Figure[]> {
  const figures: Figure[] = [];
  const [reader, member] = await listVisitors(plaza);
  const cookie = member?.cookie === undefined ? {} : { headers: { cookie: member.cookie } };
  if (reader === undefined) throw new Error("Nobody reads.");
  const pages = longThreads.slice(0, 40).flatMap((id) => [`/en/discussions/${id}`, `/en/discussions/${id}?page=2`]);
  const own = await Promise.all(pages.map((path) => addressOf(plaza, path)));
  const data = longThreads.slice(0, 200).map((threadId) => callPath("threads.show", { threadId, locale: "en" }));
  const lists = Array.from({ length: 100 }, (_, position) =>
    callPath("threads.list", {
      locale: "en",
      sort: position % 2 === 0 ? "active" : "newest",
      cursor: cursorOf(position),
    }),
  );
  const runs = [
    // As it is among readers: the same threads, read by many.
    {
      name: "thread page of 50 posts",
      paths: [...own, ...own, ...own],
      concurrency: readers,
      budgetMilliseconds: pageBudget,
    },
    {
      name: "thread page of 50 posts, signed in",
      paths: own,
      concurrency: 1,
      budgetMilliseconds: pageBudget,
      ...cookie,
    },
    { name: "thread page of 50 posts, signed in", paths: own, concurrency: readers, ...cookie },
    { name: "what a thread page reads", paths: data, concurrency: readers, budgetMilliseconds: pageBudget },
    { name: "list page", paths: listPaths(60), concurrency: 1, budgetMilliseconds: listBudget },
    {
      name: "list page",
      paths: [...listPaths(60), ...listPaths(60)],
      concurrency: readers,
      budgetMilliseconds: listBudget,
    },
    { name: "what a list reads", paths: lists, concurrency: readers, budgetMilliseconds: listBudget },
    { name: "search of everything", paths: searchPaths, concurrency: 1, budgetMilliseconds: 300 },
  ];
  for (const run of runs) figures.push(...(await loadFigures(plaza, run)));
  return figures;
}

const callPath = (path: string, input: object): string =>
  `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
/** Somewhere in the last weeks. */
const cursorOf = (position: number): string =>
  `${(Date.now() - position * 3_600_000).toString(36)}-${(900_000).toString(36)}`;
const listPaths = (count: number): string[] =>
  Array.from({ length: count }, (_, position) => `/en/discussions?after=${cursorOf(position)}`);
const searchPaths = ["budget", "street lighting", "compras públicas", "données ouvertes", "who pays"].flatMap((words) =>
  Array.from(
    { length: 8 },
    (_, page) => `/en/search?${new URLSearchParams({ q: words, page: String(page + 1) }).toString()}`,
  ),
);

/** An address without its readable part leads on: the reader follows once, before anything is measured. */
async function addressOf({ url }: Plaza, path: string): Promise<string> {
  const { url: reached } = await fetch(url + path);
  return reached.slice(url.length);
}

async function postingFigures(plaza: Plaza, { quietThread: threadId }: Filled): Promise<Figure[]> {
  const [writer] = await signInWriters(plaza, 1);
  if (writer === undefined) throw new Error("Nobody writes.");
  const before = await plaza.readMetrics();
  const milliseconds: number[] = [];
  const count = 60;
  for (let number = 0; number < count; number += 1)
    milliseconds.push(await timed(() => writer("threads.reply", { threadId, text: `Our reply ${number}` })));
  const after = await plaza.readMetrics();
  const statements = (after.get("plaza_sql_statements_total") ?? 0) - (before.get("plaza_sql_statements_total") ?? 0);
  return [
    { what: "reply with counters, event and search change: p50", value: percentile(milliseconds, 0.5), unit: "ms" },
    {
      what: "reply with counters, event and search change: p95",
      value: percentile(milliseconds, 0.95),
      unit: "ms",
      budget: postBudget,
    },
    { what: "reply: SQL statements", value: statements / count, unit: "a reply" },
    {
      what: "a reply is found after",
      value: await secondsUntilFound(plaza, writer, threadId),
      unit: "s",
      budget: searchBudgetSeconds,
    },
  ];
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

async function secondsUntilFound(plaza: Plaza, writer: Writer, threadId: number): Promise<number> {
  await writer("threads.reply", { threadId, text: "The quicksilvery xylophonist has joined us" });
  const started = performance.now();
  for (;;) {
    const seconds = (performance.now() - started) / 1_000;
    if ((await countFound(plaza, "thread", "xylophonist")) > 0 || seconds > 30) return seconds;
    await sleep(50);
  }
}

/** Everybody replies to one thread as fast as she can. */
async function manyAtOnce(plaza: Plaza, { longThreads }: Filled): Promise<Figure[]> {
  const threadId = longThreads.at(-1) ?? 0;
  const before = await readThread(plaza, threadId);
  const milliseconds: number[] = [];
  const started = performance.now();
  await Promise.all(
    (await signInWriters(plaza, writers)).map(async (writer, position) => {
      for (let number = 0; number < repliesEach; number += 1)
        milliseconds.push(
          await timed(() => writer("threads.reply", { threadId, text: `${position}: reply ${number}` })),
        );
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  const { posts, replyCount, lastNumber } = await readThread(plaza, threadId);
  const all = writers * repliesEach;
  const added = posts.slice(before.posts.length);
  const isInOrder = Array.from({ length: writers }, (_, position) => {
    const own = added
      .filter(({ text }) => text.startsWith(`${position}: `))
      .map(({ text }) => Number(text.split(" ").at(-1)));
    return own.length === repliesEach && own.every((number, place) => number === place);
  });
  const gaps = posts.filter(({ number }, position) => number !== position + 1).length;
  return [
    { what: `${all} replies of ${writers} writers at once: taken`, value: seconds, unit: "s" },
    { what: `${all} replies at once: p95 of one`, value: percentile(milliseconds, 0.95), unit: "ms" },
    { what: `${all} replies at once: there`, value: added.length, unit: "replies", floor: all, budget: all },
    {
      what: `${all} replies at once: writers whose order is lost`,
      value: isInOrder.filter((is) => !is).length,
      unit: "",
      budget: 0,
    },
    { what: `${all} replies at once: numbers with gaps`, value: gaps, unit: "", budget: 0 },
    {
      what: `${all} replies at once: counters off by`,
      value: Math.abs(replyCount - before.replyCount - all) + Math.abs(lastNumber - posts.length),
      unit: "",
      budget: 0,
    },
  ];
}
