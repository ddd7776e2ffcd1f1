import type { Database } from "@plaza/database";
import type { SearchHit, SearchIndex } from "@plaza/search";
import { isLocale } from "@plaza/types/locales";
import { routingLimits } from "@plaza/types/routing";
import type { Logger } from "../../../platform/logger.ts";
import { keepNear } from "../../gaps/index.ts";

/** Of a whole question some word stands somewhere in many texts: only what is about one of them is offered. */
const looked = 10;

export type FoundDeps = { db: Database; index: SearchIndex; log: Logger };
type About = { title: string; language: string };

/** Ids of what the library has about a question, best first. Without the index an ask goes out all the same. */
export const findResourceIds = async (deps: FoundDeps, about: About): Promise<number[]> =>
  (await findResourceIdsOfEach(deps, [about]))[0] ?? [];

/** One statement for all. */
export async function findResourceIdsOfEach(deps: FoundDeps, questions: readonly About[]): Promise<number[][]> {
  const found = await Promise.all(
    questions.map(async (about) => ({
      sought: { text: about.title, language: about.language },
      hits: await findHits(deps, about),
    })),
  );
  const near = await keepNear(deps.db, found);
  return near.map((hits) => hits.slice(0, routingLimits.foundShown).map(({ id }) => id));
}

async function findHits({ index, log }: FoundDeps, { title, language }: About): Promise<SearchHit[]> {
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
    return hits.filter(({ fields }) => fields.some((field) => field === "title" || field === "terms"));
  } catch (error) {
    log.warn({ err: error }, "nothing could be found for an ask");
    return [];
  }
}
