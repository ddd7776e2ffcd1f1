import type { Database } from "@plaza/database";
import type { SearchHit, SearchIndex } from "@plaza/search";
import { gapLimits, type GapProposal } from "@plaza/types/gaps";
import { openGapLexicon } from "./gap-lexicon.ts";
import { coverage, partsOf } from "./gap-terms.ts";
import { toProposal } from "./gap.view.ts";

type Deps = { db: Database; index: SearchIndex };
type Looked = { gapId: number; text: string; language: string; terms: readonly string[]; since: Date };
type Row = { type: "resource" | "question"; id: number; title: string; text: string; language: string; at: Date };

const hitsRead = 10;
/** A hit may share one word with what is missing, no more. */
const coverageMin = 0.75;
const partsOfTextMax = 200;

/**
 * What may fill each gap: found by its words, come since it was opened (a resource that was added, a question whose
 * answer was accepted), and its title and summary speak of nearly all that is missing, in whichever language. Nobody is
 * told of it: a curator says whether it fills the gap. One statement for all.
 */
export async function findProposals({ db, index }: Deps, gaps: readonly Looked[]): Promise<Map<number, GapProposal[]>> {
  const found = await Promise.all(gaps.map(async (gap) => ({ gap, hits: await hitsOf(index, gap) })));
  const idsOf = (type: Row["type"]) =>
    found.flatMap(({ hits }) => hits.flatMap((hit) => (hit.type === type ? hit.id : [])));
  if (found.every(({ hits }) => hits.length === 0)) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    select 'resource' type, id, title, left(concat_ws(' ', title, summary), 600) text, "titleLanguage" language, "createdAt" at from resource
      where id = any(${idsOf("resource")}::int[]) and state = 'published'
    union all select 'question', q.id, q.title, q.title, q.language, a."acceptedAt" at from question q
      join acceptance a on a."questionId" = q.id where q.id = any(${idsOf("question")}::int[]) and q.state = 'visible'`;
  const rowOf = new Map(rows.map((row) => [`${row.type} ${row.id}`, row]));
  return new Map(
    found.map(({ gap, hits }) => [
      gap.gapId,
      hits
        .flatMap(({ type, id }) => rowOf.get(`${type} ${id}`) ?? [])
        .filter((row) => row.at > gap.since && coverage(gap.terms, partsOfRow(row)) >= coverageMin)
        .slice(0, gapLimits.proposalsMax)
        .map((row) => toProposal(row.type, row)),
    ]),
  );
}

async function hitsOf(index: SearchIndex, { text, language }: Looked): Promise<SearchHit[]> {
  const { hits } = await index.search({
    text,
    types: ["resource", "question"],
    filters: {},
    audiences: ["everyone"],
    readerLanguage: language,
    sort: "relevance",
    page: 1,
    size: hitsRead,
    exact: false,
  });
  return hits;
}

const partsOfRow = ({ text, language }: Row) =>
  partsOf({ text, language: language.split("-", 1)[0] ?? language, lexicon: openGapLexicon() }, partsOfTextMax);
