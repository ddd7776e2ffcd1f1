import type { Database } from "@plaza/database";
import type { SearchHit, SearchResult } from "@plaza/search";
import { directionOf } from "@plaza/language";
import type { LanguageText } from "@plaza/types/resources";
import { textOfHtml } from "../../platform/text/html-text.ts";

/** Around the first word that was found. */
const lettersBefore = 120;
const lettersMax = 600;

type Passage = { type: string; id: number; html: string; language: string };

const inPosts = ({ fields }: SearchHit): boolean => fields.includes("body") || fields.includes("names");

/** Of threads and questions that were found by what others wrote there: the newest visible post that holds a word. One statement. */
export async function findPassages(
  db: Database,
  { hits, marks }: Pick<SearchResult, "hits" | "marks">,
): Promise<Map<string, LanguageText>> {
  const idsOf = (type: SearchHit["type"]) => hits.flatMap((hit) => (hit.type === type && inPosts(hit) ? hit.id : []));
  const [threadIds, questionIds] = [idsOf("thread"), idsOf("question")];
  if (threadIds.length + questionIds.length === 0) return new Map();
  const patterns = marks.map((mark) => `%${mark.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await db.$queryRaw<Passage[]>`
    select distinct on ("threadId", "questionId")
      case when "threadId" is null then 'question' else 'thread' end type,
      coalesce("threadId", "questionId") id, html, language
    from post
    where ("threadId" = any(${threadIds}::int[]) or "questionId" = any(${questionIds}::int[]))
      and state = 'visible' and text ilike any(${patterns}::text[])
    order by "threadId", "questionId", number desc`;
  return new Map(rows.map((row) => [`${row.type}:${row.id}`, toPassage(row, marks)]));
}

function toPassage({ html, language }: Passage, marks: readonly string[]): LanguageText {
  const text = textOfHtml(html);
  const lower = text.toLowerCase();
  const found = marks.map((mark) => lower.indexOf(mark.toLowerCase())).filter((position) => position >= 0);
  const from = Math.max(0, Math.min(...found, text.length) - lettersBefore);
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  return { text: text.slice(start, start + lettersMax).toWellFormed(), lang: language, dir: directionOf(language) };
}
