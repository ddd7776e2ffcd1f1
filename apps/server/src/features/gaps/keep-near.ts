import type { Database } from "@plaza/database";
import type { SearchHit } from "@plaza/search";
import { openGapLexicon } from "./gap-lexicon.ts";
import { partsOf, shareOf, stemsOf } from "./gap-terms.ts";

/** Words and the language that they were taken for; "und" where nothing told it. */
type Sought = { text: string; language: string };
type Row = { type: string; id: number; title: string; text: string; language: string };
type Found = { sought: Sought; hits: readonly SearchHit[] };

/** Measured on 28 titles in four languages against the starter library, half of them on what it does not hold. */
const titleShareMin = 0.4;
const textShareMin = 0.6;
/** Of a long text that is being typed, nothing speaks of every word. */
const partsCounted = 6;
const partsOfTextMax = 200;
const lettersRead = 600;

/** They say how something is asked about, not what. */
const asking = new Set(
  stemsOf("small large big start begin launch make work organise do see every first new number three", "en"),
);

const partsOfText = ({ text, language }: Sought, max?: number) =>
  partsOf({ text, language: language.split("-", 1)[0] ?? language, lexicon: openGapLexicon() }, max);

/**
 * What is really about each of these. Search shows whatever holds some of the words, which is right for a list to choose
 * from; what is offered unasked is compared in one language, whichever both stand in. One statement for all.
 */
export async function keepNear(db: Database, found: readonly Found[]): Promise<SearchHit[][]> {
  const all = found.flatMap(({ hits }) => hits);
  if (all.length === 0) return found.map(() => []);
  const rows = await readRows(db, all);
  return found.map(({ sought, hits }) => {
    const parts = tellingPartsOf(sought);
    return hits.filter(({ type, id }) => isAbout(parts, rows.get(`${type} ${id}`)));
  });
}

type Parts = ReturnType<typeof partsOfText>;

function tellingPartsOf(sought: Sought): Parts {
  const parts = partsOfText(sought);
  const telling = parts.filter((part) => !asking.has(part[0] ?? ""));
  return telling.length > 0 ? telling : parts;
}

/** The title speaks of much of it, or of some while the whole speaks of most. */
function isAbout(parts: Parts, row: Row | undefined): boolean {
  if (!row || parts.length === 0) return false;
  const { title, text, language } = row;
  const scale = parts.length / Math.min(parts.length, partsCounted);
  const shareIn = (words: string) => scale * shareOf(parts, partsOfText({ text: words, language }, partsOfTextMax));
  const inTitle = shareIn(title);
  return inTitle >= titleShareMin || (inTitle > 0 && shareIn(`${title} ${text}`) >= textShareMin);
}

async function readRows(db: Database, hits: readonly SearchHit[]): Promise<Map<string, Row>> {
  const idsOf = (type: SearchHit["type"]) => hits.flatMap((hit) => (hit.type === type ? hit.id : []));
  const rows = await db.$queryRaw<Row[]>`
    select 'resource' type, id, title, "titleLanguage" language,
        left(concat_ws(' ', array_to_string(keywords, ' '), summary), ${lettersRead}::int) text from resource
      where id = any(${idsOf("resource")}::int[])
    union all select 'question', q.id, q.title, q.language, left(p.text, ${lettersRead}::int) from question q
      join post p on p."questionId" = q.id and p.kind = 'question' where q.id = any(${idsOf("question")}::int[])`;
  return new Map(rows.map((row) => [`${row.type} ${row.id}`, row]));
}
