import { excerptAround, markMatches, MarkWords } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { SearchHit, SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import type { LanguageText, MarkedText } from "@plaza/types/resources";
import type { SearchedType, SearchHitView } from "@plaza/types/search";
import { beginningOf } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { listQuestionItems } from "../questions/index.ts";
import { listResourcesById, toResourceItem } from "../resources/index.ts";
import { listThreadItems } from "../threads/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { findPassages } from "./find-passages.ts";

/** About two lines of a result. */
const excerptLength = 240;

type Deps = { db: Database; vocabulary: VocabularySource };
type Found = { result: Pick<SearchResult, "hits" | "marks">; locale: Locale };
type Shown = Omit<SearchHitView, "type" | "resource" | "thread" | "question">;

/** Rows of the hits from the database, with the words marked and the reason for each; in the order of the hits. */
export async function showHits(deps: Deps, viewer: Viewer | null, { result, locale }: Found): Promise<SearchHitView[]> {
  const { hits } = result;
  const idsOf = (type: SearchedType): number[] => hits.flatMap((hit) => (hit.type === type ? hit.id : []));
  const [rows, threads, questions] = await Promise.all([
    listResourcesById(deps, idsOf("resource")),
    listThreadItems(deps, viewer, { ids: idsOf("thread"), locale }),
    listQuestionItems(deps, viewer, idsOf("question"), locale),
  ]);
  // Browsing marks nothing, and looking at every word for it would take longer than all the rest.
  const words = result.marks.length === 0 ? null : new MarkWords(result.marks);
  const passages = words === null ? new Map<string, LanguageText>() : await findPassages(deps.db, result);
  const hitOf = new Map(hits.map((hit) => [keyOf(hit), hit]));
  const show = (key: string, title: LanguageText, texts: (LanguageText | null)[]): Shown =>
    toShown(hitOf.get(key), { title, texts: [...texts, passages.get(key) ?? null], words });
  const views = new Map<string, SearchHitView>();
  for (const row of rows) {
    const resource = toResourceItem(row, locale);
    const key = `resource:${row.id}`;
    views.set(key, { type: "resource", resource, ...show(key, resource.title, [resource.summary]) });
  }
  for (const thread of threads) {
    const key = `thread:${thread.threadId}`;
    views.set(key, { type: "thread", thread, ...show(key, thread.title, [thread.excerpt]) });
  }
  for (const question of questions) {
    const key = `question:${question.questionId}`;
    const texts = [question.excerpt, question.acceptedExcerpt];
    views.set(key, { type: "question", question, ...show(key, question.title, texts) });
  }
  return hits.flatMap((hit) => views.get(keyOf(hit)) ?? []);
}

const keyOf = ({ type, id }: Pick<SearchHit, "type" | "id">): string => `${type}:${id}`;

type Texts = { title: LanguageText; texts: (LanguageText | null)[]; words: MarkWords | null };

function toShown(hit: SearchHit | undefined, { title, texts, words }: Texts): Shown {
  const given = texts.filter((text) => text !== null);
  const excerpts = given.map((text) => excerptOf(text, words));
  // The first words, unless only a later text holds what was looked for.
  const marked = words === null ? undefined : excerpts.find(({ pieces }) => pieces.some(({ match }) => match));
  return {
    title: markTitle(title, words),
    excerpt: marked ?? excerpts[0] ?? null,
    score: hit?.score ?? 0,
    reason: hit === undefined || hit.fields.length === 0 ? null : { fields: hit.fields, words: hit.words },
  };
}

function markTitle(title: LanguageText, marks: MarkWords | null): MarkedText {
  const pieces = marks === null ? [{ text: title.text, match: false }] : markMatches(title.text, title.lang, marks);
  return { pieces, lang: title.lang, dir: title.dir };
}

function excerptOf(summary: LanguageText, marks: MarkWords | null): MarkedText {
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
