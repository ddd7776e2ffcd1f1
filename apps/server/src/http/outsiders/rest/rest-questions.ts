import { searchLimits } from "@plaza/types/search";
import { z } from "zod";
import { listQuestionRecords, showQuestionRecord } from "../../../features/questions/outside/list-records.ts";
import { questionDetail, questionRecord } from "../../../features/questions/outside/question.record.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { canonicalTag } from "../../reader-locale.ts";
import type { OutsiderParts } from "../parts.ts";
import { readQuery } from "./read-query.ts";
import { cursorOf, idOfCursor, listQuery, searchQuery } from "./rest-schemas.ts";

export { questionDetail, questionRecord };

const { lang, topic, country, page, hl } = searchQuery.shape;

export const questionQuery = z.object({
  q: z.string().max(searchLimits.queryMax).default("").describe("Words; answers come by relevance then, paged by page"),
  topic: topic.describe("Slugs of topics; narrower ones are included"),
  lang: lang.describe("Languages that they are asked in"),
  country,
  answered: z.boolean().optional().describe("Only those with an accepted answer, or only those without"),
  after: listQuery.shape.after,
  page: page.describe("With q only"),
  size: listQuery.shape.size,
  hl,
});

export const questionPage = z.object({
  items: z.array(questionRecord),
  nextCursor: z.string().nullable().describe("Give it as `after` for the next page; null at the end, and with q"),
});

type Parts = Pick<OutsiderParts, "deps"> & { urls: PageUrls };

/** Questions that everybody may read. */
export async function listQuestions({ deps, urls }: Parts, url: string): Promise<z.output<typeof questionPage>> {
  const asked = readQuery(questionQuery, url);
  const { q, after, size, answered, ...rest } = asked;
  const shared = {
    q,
    size,
    answered,
    topic: rest.topic,
    lang: rest.lang.map((tag) => canonicalTag(tag).split("-", 1)[0] ?? tag),
    country: rest.country.map((code) => code.toUpperCase()),
    readerLanguage: canonicalTag(rest.hl),
  };
  const range = q.trim() === "" ? { afterId: after === undefined ? 0 : idOfCursor(after) } : { page: rest.page };
  const { items, lastId } = await listQuestionRecords({ ...deps, urls }, { ...shared, ...range });
  return { items, nextCursor: lastId === null ? null : cursorOf(lastId) };
}

/** One question with its answers and what these rest on. */
export const showQuestion = ({ deps, urls }: Parts, questionId: number): Promise<z.output<typeof questionDetail>> =>
  showQuestionRecord({ ...deps, urls }, questionId);
