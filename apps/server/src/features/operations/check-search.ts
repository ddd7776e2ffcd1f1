import type { Database } from "@plaza/database";
import type { MeilisearchIndex, SearchIndex } from "@plaza/search";
import type { DocumentType } from "@plaza/types/search";
import { readLogState } from "../../platform/change-log.ts";
import type { DocumentBatch, DocumentSource } from "../../platform/document-source.ts";
import { documentSources } from "../search/index.ts";
import { type Vocabulary, VocabularySource } from "../topics/index.ts";
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
  const vocabulary = await new VocabularySource(db).get();
  const holdings: Holding[] = [];
  for (const source of documentSources) holdings.push(await compare(db, index, { source, vocabulary }));
  const wrong = holdings.filter(({ missing, tooMany }) => missing + tooMany > 0);
  const stale = status.generation === generation ? "" : "; it is of an older generation and will be rebuilt";
  const words =
    wrong.length === 0
      ? `holds all documents (${holdings.map(({ type, held }) => `${type} ${held}`).join(", ")})`
      : wrong.map(({ type, missing, tooMany }) => `${type}: ${missing} missing, ${tooMany} too many`).join("; ");
  return { name, ok: wrong.length === 0, words: words + stale };
}

type Holding = { type: DocumentType; held: number; missing: number; tooMany: number };
type Compared = { source: DocumentSource<Vocabulary>; vocabulary: Vocabulary };

/** The ids that the index holds, beside those of the documents that the rows would make now. */
async function compare(db: Database, index: SearchIndex, { source, vocabulary }: Compared): Promise<Holding> {
  const held = new Set(await index.listIds(source.type));
  let [expected, missing] = [0, 0];
  for (let after: number | null = 0; after !== null;) {
    const batch: DocumentBatch = await source.list(db, vocabulary, { after, size: batchSize });
    expected += batch.documents.length;
    missing += batch.documents.filter(({ id }) => !held.has(id)).length;
    after = batch.last;
  }
  return { type: source.type, held: held.size, missing, tooMany: held.size - (expected - missing) };
}

const batchSize = 500;
