import { directionOf, fold } from "@plaza/language";
import type { Locale } from "@plaza/types/locales";
import { type SearchedType, searchLimits, type SuggestionView } from "@plaza/types/search";
import { cleanLine } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { listPlacesByPrefix } from "../places/index.ts";
import { listResourcesById, slugOf } from "../resources/index.ts";
import { listed, readableBy, threadAudiencesOf, threadSlug } from "../threads/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import type { SearchDeps } from "./find-documents.ts";

const topicsSuggested = 3;
const placesSuggested = 2;

type Typed = { prefix: string; locale: Locale };

/** Topics by label or synonym first, then places, then titles that continue what was typed. */
export async function suggest(
  deps: SearchDeps,
  viewer: Viewer | null,
  { prefix, locale }: Typed,
): Promise<SuggestionView[]> {
  const typed = cleanLine(prefix);
  if (typed === "") return [];
  const topics = suggestTopics(await deps.vocabulary.get(), fold(typed), locale);
  const [places, titles] = await Promise.all([
    suggestPlaces(deps, typed, locale),
    suggestTitles(deps, viewer, { prefix: typed, locale }),
  ]);
  return [...topics, ...places, ...titles].slice(0, searchLimits.suggestionsMax);
}

function suggestTopics(vocabulary: Vocabulary, typed: string, locale: Locale): SuggestionView[] {
  const continues = (text: string) => {
    const folded = fold(text);
    return folded.startsWith(typed) || folded.includes(` ${typed}`);
  };
  // Whatever the language of the interface: the words may be those of another.
  const found = vocabulary.terms.filter(({ topicId }) =>
    vocabulary.wordsOf(topicId).some(({ text }) => continues(text)),
  );
  return found
    .slice(0, topicsSuggested)
    .map((term) => ({ type: "topic", slug: term.slug, text: vocabulary.textIn(term, locale).label }));
}

async function suggestPlaces({ db }: SearchDeps, typed: string, locale: Locale): Promise<SuggestionView[]> {
  const found = await listPlacesByPrefix({ db }, typed, locale);
  return found.slice(0, placesSuggested).map(({ slug, name }) => ({ type: "place", slug, text: name }));
}

/** Questions and threads get this much room among the titles. */
const talkSuggested = 2;

/** Titles of the library; a question or a thread of what was typed keeps a place among them. */
async function suggestTitles(deps: SearchDeps, viewer: Viewer | null, typed: Typed): Promise<SuggestionView[]> {
  const audiences = await threadAudiencesOf(deps.db, viewer);
  const idsOf = async (type: SearchedType, limit: number): Promise<number[]> => {
    const asked = { prefix: typed.prefix, types: [type], readerLanguage: typed.locale, limit };
    const found = await deps.index.suggest({ ...asked, audiences: type === "thread" ? audiences : ["everyone"] });
    return found.map(({ id }) => id);
  };
  const [resourceIds, questionIds, threadIds] = await Promise.all([
    idsOf("resource", searchLimits.suggestionsMax),
    idsOf("question", talkSuggested),
    idsOf("thread", talkSuggested),
  ]);
  const [resources, questions, threads] = await Promise.all([
    suggestResources(deps, resourceIds),
    suggestQuestions(deps, questionIds),
    suggestThreads(deps, viewer, threadIds),
  ]);
  const talk = [...questions, ...threads].slice(0, talkSuggested);
  const room = Math.max(talkRoom - talk.length, 0);
  return [...resources.slice(0, room), ...talk, ...resources.slice(room)];
}

/** Of the places that topics and places leave for titles, the last two are those of talk. */
const talkRoom = 5;

async function suggestResources({ db }: SearchDeps, ids: number[]): Promise<SuggestionView[]> {
  const rows = await listResourcesById({ db }, ids);
  return rows.map(({ id, title, titleLanguage, kind }) => ({
    type: "resource",
    resourceId: id,
    slug: slugOf(title),
    text: title,
    lang: titleLanguage,
    dir: directionOf(titleLanguage),
    kind,
  }));
}

const titleSelect = { id: true, title: true, language: true } as const;

async function suggestThreads({ db }: SearchDeps, viewer: Viewer | null, ids: number[]): Promise<SuggestionView[]> {
  if (ids.length === 0) return [];
  const rows = await db.thread.findMany({
    select: titleSelect,
    where: { AND: [{ id: { in: ids } }, listed, readableBy(viewer)] },
  });
  return rows.map(({ id, title, language }) => ({
    type: "thread",
    threadId: id,
    slug: threadSlug(title),
    text: title,
    lang: language,
    dir: directionOf(language),
  }));
}

async function suggestQuestions({ db }: SearchDeps, ids: number[]): Promise<SuggestionView[]> {
  if (ids.length === 0) return [];
  const rows = await db.question.findMany({ select: titleSelect, where: { id: { in: ids }, state: "visible" } });
  return rows.map(({ id, title, language }) => ({
    type: "question",
    questionId: id,
    slug: slugOf(title).replace(/^resource$/, "question"),
    text: title,
    lang: language,
    dir: directionOf(language),
  }));
}
