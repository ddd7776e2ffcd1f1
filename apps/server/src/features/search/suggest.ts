import { directionOf, fold } from "@plaza/language";
import type { Locale } from "@plaza/types/locales";
import { searchLimits, type SuggestionView } from "@plaza/types/search";
import { cleanLine } from "../../platform/plain-text.ts";
import { listPlacesByPrefix } from "../places/index.ts";
import { listResourcesById, slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import type { SearchDeps } from "./find-documents.ts";

const topicsSuggested = 3;
const placesSuggested = 2;

/** Topics by label or synonym first, then places, then titles that continue what was typed. */
export async function suggest(deps: SearchDeps, prefix: string, locale: Locale): Promise<SuggestionView[]> {
  const typed = cleanLine(prefix);
  if (typed === "") return [];
  const topics = suggestTopics(await deps.vocabulary.get(), fold(typed), locale);
  const [places, titles] = await Promise.all([suggestPlaces(deps, typed, locale), suggestTitles(deps, typed, locale)]);
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

async function suggestTitles({ db, index }: SearchDeps, typed: string, locale: Locale): Promise<SuggestionView[]> {
  const found = await index.suggest({
    prefix: typed,
    types: ["resource"],
    readerLanguage: locale,
    audiences: ["everyone"],
    limit: searchLimits.suggestionsMax,
  });
  const rows = await listResourcesById(
    { db },
    found.map(({ id }) => id),
  );
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
