import type { SearchIndex } from "@plaza/search";
import { isLocale } from "@plaza/types/locales";
import { routingLimits } from "@plaza/types/routing";
import type { Logger } from "../../../platform/logger.ts";

/** Of a whole question some word stands somewhere in many texts: only what is about one of them is offered. */
const looked = 10;

export type FoundDeps = { index: SearchIndex; log: Logger };

/** Ids of what the library has about a question, best first. Without the index an ask goes out all the same. */
export async function findResourceIds(
  { index, log }: FoundDeps,
  { title, language }: { title: string; language: string },
): Promise<number[]> {
  const locale = language.split("-")[0];
  try {
    const { hits } = await index.search({
      text: title,
      types: ["resource"],
      filters: {},
      audiences: ["everyone"],
      readerLanguage: isLocale(locale) ? locale : "en",
      sort: "relevance",
      exact: false,
      page: 1,
      size: looked,
    });
    const fitting = hits.filter(({ fields }) => fields.some((field) => field === "title" || field === "terms"));
    return fitting.slice(0, routingLimits.foundShown).map(({ id }) => id);
  } catch (error) {
    log.warn({ err: error }, "nothing could be found for an ask");
    return [];
  }
}
