import type { Vocabulary } from "../../../topics/index.ts";
import { foldTitle } from "../../fold-title.ts";

/** Slug of the topic that words name: slugs win over labels, labels over synonyms, whatever the language. */
export function findTopicIn(vocabulary: Vocabulary): (words: string) => string | null {
  const slugs = new Map<string, string>();
  const add = (words: string, slug: string) => {
    const key = foldTitle(words);
    if (key !== "" && !slugs.has(key)) slugs.set(key, slug);
  };
  const { terms } = vocabulary;
  for (const { slug } of terms) add(slug, slug);
  for (const { slug, labels } of terms) for (const { label } of labels.values()) add(label, slug);
  for (const { slug, labels } of terms)
    for (const { synonyms } of labels.values()) for (const synonym of synonyms) add(synonym, slug);
  return (words) => slugs.get(foldTitle(words)) ?? null;
}
