import { directionOf, fold } from "@plaza/language";
import type { Locale } from "@plaza/types/locales";
import { searchLimits, type SuggestionView } from "@plaza/types/search";
import { cleanLine } from "../../platform/plain-text.ts";
import { listResourcesById, slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import type { SearchDeps } from "./find-documents.ts";

const topicsSuggested = 3;

/** Topics by label or synonym first, then titles that continue what was typed. */
export async function suggest(deps: SearchDeps, prefix: string, locale: Locale): Promise<SuggestionView[]> {
  const typed = cleanLine(prefix);
  if (typed === "") return [];
  const topics = suggestTopics(await deps.vocabulary.get(), fold(typed), locale);
  const titles = await suggestTitles(deps, typed, locale);
  return [...topics, ...titles].slice(0, searchLimits.suggestionsMax);
}

function suggestTopics(vocabulary: Vocabulary, typed: string, locale: Locale): SuggestionView[] {
  const continues = (text: string) => {
    const folded = fold(text);
    return folded.startsWith(typed) || folded.includes(` ${typed}`);
  };
  const found = vocabulary.terms.filter((term) => {
    const { label, synonyms } = vocabulary.textIn(term, locale);
    return [label, ...synonyms].some(continues);
  });
  return found
    .slice(0, topicsSuggested)
    .map((term) => ({ type: "topic", slug: term.slug, text: vocabulary.textIn(term, locale).label }));
}

async function suggestTitles({ db, index }: SearchDeps, typed: string, locale: Locale): Promise<SuggestionView[]> {
  const found = await index.suggest(typed, locale, searchLimits.suggestionsMax);
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
