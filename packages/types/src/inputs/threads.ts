import { z } from "zod";
import type { ErrorReason } from "../errors.ts";
import { postLimits } from "../posts.ts";
import { threadLimits, threadSortOrders } from "../threads.ts";
import { idInput as id, languageOrUnknown, localeInput as locale, requiredText } from "./parts.ts";
import { isStorable, lineInput, optionalLineInput } from "./text.ts";

const slug = z.string().max(200).refine(isStorable);
const topics = z.array(slug).max(postLimits.topicsMax).default([]);
const formKey = z.string().max(100).refine(isStorable).optional();
const attachmentIds = z.array(id).max(postLimits.attachmentsMax).default([]);
const cursor = z.string().max(64).optional();
/** Words that are searched, not stored: whatever is typed. */
const words = z.string().max(postLimits.titleMax);

export const listThreadsInput = z.object({
  locale,
  sort: z.enum(threadSortOrders).default("active"),
  /** Narrower topics are included. */
  topic: slug.nullable().default(null),
  /** Slug of the network whose room it is. */
  network: slug.nullable().default(null),
  cursor,
});
export const newestThreadsInput = z.object({
  locale,
  topic: slug.nullable().default(null),
  network: slug.nullable().default(null),
});
/** `page` null: all of them, as far as one page goes. */
export const showThreadInput = z.object({
  threadId: id,
  locale,
  page: z.int().min(1).max(100_000).nullable().default(1),
});
export const relatedThreadsInput = z.object({ threadId: id, locale });
/** What is there already about a title that somebody types. */
export const threadChoicesInput = z.object({ locale });
export const similarThreadsInput = z.object({ title: words, locale });

export const createThreadInput = z.object({
  title: lineInput(postLimits.titleMax).refine(
    (title) => title.length >= postLimits.titleMin,
    "post.title_short" satisfies ErrorReason,
  ),
  topics,
  network: slug.nullable().default(null),
  text: requiredText(postLimits.textMax),
  language: languageOrUnknown,
  attachmentIds,
  formKey,
});
export type CreateThreadInput = z.output<typeof createThreadInput>;
export const replyInput = z.object({
  threadId: id,
  text: requiredText(postLimits.textMax),
  language: languageOrUnknown,
  attachmentIds,
  formKey,
});
const reason = optionalLineInput(threadLimits.reasonMax).prefault("");
export const lockThreadInput = z.object({ threadId: id, isLocked: z.boolean(), reason });
export const moveChoicesInput = z.object({ threadId: id, locale });
/** `network` undefined: it stays where it is; null: out of its network. */
export const moveThreadInput = z.object({ threadId: id, topics, network: slug.nullable().optional(), reason });
/** Into the thread of that id; its address leads there afterwards. */
export const mergeThreadInput = z.object({ threadId: id, intoId: id, reason });
