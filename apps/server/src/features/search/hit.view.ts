import { excerptAround, markMatches, MarkWords } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import type { LanguageText, MarkedText, ResourceItem } from "@plaza/types/resources";
import type { SearchHitView } from "@plaza/types/search";
import { beginningOf } from "../../platform/plain-text.ts";
import { listResourcesById, toResourceItem } from "../resources/index.ts";

/** About two lines of a result. */
const excerptLength = 240;

/** Rows of the hits from the database, with the words marked and the reason for each. */
export async function showHits(
  { db }: { db: Database },
  { hits, marks }: Pick<SearchResult, "hits" | "marks">,
  locale: Locale,
): Promise<SearchHitView[]> {
  const rows = await listResourcesById(
    { db },
    hits.map(({ id }) => id),
  );
  // Browsing marks nothing, and looking at every word for it would take longer than all the rest.
  const words = marks.length === 0 ? null : new MarkWords(marks);
  const hitOf = new Map(hits.map((hit) => [hit.id, hit]));
  return rows.map((row) => {
    const hit = hitOf.get(row.id);
    const resource = toResourceItem(row, locale);
    return {
      resource,
      title: markTitle(resource, words),
      excerpt: excerptOf(resource.summary, words),
      score: hit?.score ?? 0,
      reason: hit === undefined || hit.fields.length === 0 ? null : { fields: hit.fields, words: hit.words },
    };
  });
}

function markTitle({ title }: ResourceItem, marks: MarkWords | null): MarkedText {
  const pieces = marks === null ? [{ text: title.text, match: false }] : markMatches(title.text, title.lang, marks);
  return { pieces, lang: title.lang, dir: title.dir };
}

function excerptOf(summary: LanguageText | null, marks: MarkWords | null): MarkedText | null {
  if (!summary) return null;
  if (marks === null)
    return {
      pieces: [{ text: beginningOf(summary.text, excerptLength), match: false }],
      lang: summary.lang,
      dir: summary.dir,
    };
  const { pieces, isCutBefore, isCutAfter } = excerptAround(summary.text, summary.lang, marks, excerptLength);
  const dots = (isCut: boolean) => (isCut ? [{ text: "…", match: false }] : []);
  return { pieces: [...dots(isCutBefore), ...pieces, ...dots(isCutAfter)], lang: summary.lang, dir: summary.dir };
}
