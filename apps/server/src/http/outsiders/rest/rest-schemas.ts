import { resourceKinds } from "@plaza/types/resources";
import { facetNames, searchedTypes, searchLimits, sortOrders } from "@plaza/types/search";
import { z } from "zod";
import { resourceRecord } from "../../../features/resources/resource.record.ts";
import { topicRecord } from "../../../features/topics/topic.record.ts";
import { isLanguageTag } from "../../reader-locale.ts";

/** PostgreSQL's integer: a larger id is nobody's. */
export const idMax = 2_147_483_647;

export const cursorOf = (id: number): string => Buffer.from(String(id)).toString("base64url");
export const idOfCursor = (cursor: string): number => Number(Buffer.from(cursor, "base64url").toString());

function isCursor(cursor: string): boolean {
  const id = idOfCursor(cursor);
  return Number.isInteger(id) && id >= 0 && id <= idMax && cursorOf(id) === cursor;
}

const languageTag = z.string().max(35).refine(isLanguageTag, "Must be a language tag of BCP 47, such as es or pt-BR");
const values = <Value extends z.ZodType>(value: Value) => z.array(value).max(searchLimits.facetValuesMax).default([]);
const size = z.int().min(1).max(searchLimits.sizeMax).default(searchLimits.sizeDefault).describe("Items in one answer");

export const listQuery = z.object({
  after: z
    .string()
    .max(16)
    .refine(isCursor, "Must be a nextCursor of an earlier answer")
    .optional()
    .describe("nextCursor of the answer before"),
  size,
  since: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], "Must be a date or a date with time and zone (ISO 8601)")
    .optional()
    .describe("Only what changed at this moment or later"),
});

export const searchQuery = z.object({
  q: z.string().max(searchLimits.queryMax).default("").describe("Words; without any, everything is found"),
  type: z
    .array(z.enum(searchedTypes))
    .max(searchedTypes.length)
    .default([])
    .describe("Types of document; all without it"),
  lang: values(languageTag).describe("Languages that documents are written in"),
  topic: values(z.string().max(100)).describe("Slugs of topics"),
  country: values(z.string().regex(/^[A-Za-z]{2}$/, "Must be a code of ISO 3166-1 alpha-2, such as PE")),
  kind: values(z.enum(resourceKinds)),
  page: z.int().min(1).max(searchLimits.pageMax).default(1),
  size,
  hl: languageTag
    .default("en")
    .describe("Language of the reader: how words are most likely meant, and the language of labels. Filters nothing."),
  sort: z.enum(sortOrders).default("relevance"),
  exact: z.boolean().default(false).describe("Take the words as they are: no completion, no correction"),
});

export const searchHit = z.object({
  type: z.enum(searchedTypes),
  id: z.int(),
  title: z.string(),
  lang: z.string().describe("Language of the document, BCP 47"),
  url: z.url(),
  sourceId: z.string().nullable().describe("Id in the file that it was imported from"),
  score: z.number().describe("Comparable within one answer only"),
});

const facetValues = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const searchAnswer = z.object({
  items: z.array(searchHit),
  facets: z.record(z.enum(facetNames), facetValues).describe("The most frequent values over everything that was found"),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  corrected: z.string().nullable().describe("The words that were searched where they differ from q"),
  tookMs: z.number(),
});

export const recordPage = z.object({
  items: z.array(resourceRecord),
  nextCursor: z.string().nullable().describe("Give it as `after` for the next page; null at the end"),
});

export const topicList = z.object({ items: z.array(topicRecord) });
