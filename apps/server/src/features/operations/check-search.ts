import type { Database } from "@plaza/database";
import type { MeilisearchIndex, SearchIndex } from "@plaza/search";
import { readLogState } from "../../platform/change-log.ts";
import type { Finding } from "./finding.ts";

type Deps = { db: Database; index: SearchIndex; meilisearch?: MeilisearchIndex | null };

/** The index of this machine, its lexicon, and Meilisearch where there is one. */
export async function checkSearch({ db, index, meilisearch = null }: Deps): Promise<Finding[]> {
  const own = await checkHoldings(db, index, {
    name: "search index",
    unbuilt: "not built yet, or its file is damaged: the server builds it when it starts",
  });
  const { problems } = await index.status();
  const lexicon = { name: "search lexicon", ok: false, words: problems.join("; ") };
  const shared = meilisearch === null ? [] : await checkMeilisearch(db, meilisearch);
  return [own, ...(problems.length === 0 ? [] : [lexicon]), ...shared];
}

async function checkMeilisearch(db: Database, index: MeilisearchIndex): Promise<Finding[]> {
  const name = "meilisearch";
  const problems = (await index.problems()).map((words): Finding => ({ name, ok: false, words }));
  if (problems.length > 0) return problems;
  return [await checkHoldings(db, index, { name, unbuilt: "not built yet: a server that runs builds it" })];
}

type Words = { name: string; unbuilt: string };

async function checkHoldings(db: Database, index: SearchIndex, { name, unbuilt }: Words): Promise<Finding> {
  const [status, { generation }] = [await index.status(), await readLogState(db)];
  if (!status.ready) return { name, ok: false, words: unbuilt };
  const published = await db.resource.findMany({
    select: { id: true },
    where: { state: "published" },
    orderBy: { id: "asc" },
  });
  const held = new Set(await index.listIds("resource"));
  const missing = published.filter(({ id }) => !held.has(id)).length;
  const tooMany = held.size - (published.length - missing);
  const ok = missing === 0 && tooMany === 0;
  const stale = status.generation === generation ? "" : "; it is of an older generation and will be rebuilt";
  return {
    name,
    ok,
    words: ok
      ? `holds all ${held.size} published resources${stale}`
      : `${missing} missing, ${tooMany} too many${stale}`,
  };
}
