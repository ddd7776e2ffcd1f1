import type { Prisma } from "@plaza/database";
import { postLimits } from "@plaza/types/posts";
import { locatorKinds } from "@plaza/types/questions";
import { z } from "zod";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { authorSelectFor, toPostAuthor } from "../../posts/index.ts";
import { slugOf } from "../../resources/index.ts";
import type { Vocabulary } from "../../topics/index.ts";
import { rankAnswers } from "../answers/answer.policy.ts";
import { flagOf } from "../answers/evidence.view.ts";
import { questionPath } from "../question.view.ts";

const text = z.object({ value: z.string().max(postLimits.textMax), lang: z.string() });
const author = z
  .object({ handle: z.string(), name: z.string() })
  .nullable()
  .describe("Null for who is gone or not listed");

/** A question as everybody may read it. */
export const questionRecord = z.object({
  id: z.int(),
  url: z.url(),
  title: text,
  text: text.describe("Markdown"),
  author,
  topics: z.array(z.string()).describe("Slugs of topics"),
  place: z.object({ name: z.string(), code: z.string().nullable(), countryCode: z.string() }).nullable(),
  answerCount: z.int(),
  isAnswered: z.boolean().describe("The asker accepted an answer"),
  acceptedAnswerId: z.int().nullable(),
  duplicateOf: z.int().nullable().describe("Id of the question that it repeats"),
  isFictional: z.boolean().describe("Made up for the demo"),
  createdAt: z.iso.datetime(),
  lastPostAt: z.iso.datetime(),
});

const evidence = z.object({
  resourceId: z.int().nullable(),
  url: z.url().nullable().describe("Of the resource"),
  title: text.nullable(),
  locator: z.object({ kind: z.enum(locatorKinds), text: z.string() }).nullable(),
  flag: z.enum(["withdrawn", "superseded"]).nullable().describe("The resource is no longer what it was"),
  practice: z.string().nullable().describe("What the author did herself"),
  place: z.string().nullable().describe("Where she did it"),
});

export const questionDetail = questionRecord.extend({
  tried: text.nullable().describe("What was tried already, Markdown"),
  answers: z
    .array(
      z.object({
        id: z.int(),
        url: z.url(),
        isAccepted: z.boolean(),
        text: text.describe("Markdown"),
        context: z.string().nullable().describe("Whom it fits"),
        author,
        helpfulCount: z.int(),
        evidence: z.array(evidence),
        createdAt: z.iso.datetime(),
        editedAt: z.iso.datetime().nullable(),
      }),
    )
    .describe("The accepted one first, then what helped most"),
});
export type QuestionRecord = z.output<typeof questionRecord>;
export type QuestionDetail = z.output<typeof questionDetail>;

const postSelect = { id: true, text: true, language: true } as const;

export const recordSelect = {
  id: true,
  title: true,
  language: true,
  state: true,
  answerCount: true,
  duplicateOfId: true,
  isFictional: true,
  createdAt: true,
  lastPostAt: true,
  author: { select: authorSelectFor(null) },
  place: { select: { name: true, code: true, countryCode: true } },
  topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
  posts: { select: postSelect, where: { kind: "question", state: "visible" } },
  acceptance: { select: { answerId: true } },
} satisfies Prisma.QuestionSelect;
export type RecordRow = Prisma.QuestionGetPayload<{ select: typeof recordSelect }>;

export const answerRecordSelect = {
  ...postSelect,
  number: true,
  state: true,
  context: true,
  helpfulCount: true,
  createdAt: true,
  editedAt: true,
  author: { select: authorSelectFor(null) },
  evidence: {
    select: {
      resourceId: true,
      locatorKind: true,
      locator: true,
      practice: true,
      place: { select: { name: true } },
      resource: { select: { title: true, titleLanguage: true, state: true, supersededById: true } },
    },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.PostSelect;
type AnswerRow = Prisma.PostGetPayload<{ select: typeof answerRecordSelect }>;

type Words = { urls: PageUrls; vocabulary: Vocabulary };

const nobodyMuted: ReadonlySet<number> = new Set();
function toAuthor(row: RecordRow["author"]): QuestionRecord["author"] {
  const named = toPostAuthor(row, null, { mutedIds: nobodyMuted });
  return named && { handle: named.handle, name: named.name };
}

export function toQuestionRecord(row: RecordRow, { urls, vocabulary }: Words): QuestionRecord {
  const [own] = row.posts;
  return {
    id: row.id,
    url: urls.page("en", questionPath(row)),
    title: { value: row.title, lang: row.language },
    text: { value: own?.text ?? "", lang: own?.language ?? row.language },
    author: toAuthor(row.author),
    topics: row.topics.flatMap(({ topicId }) => vocabulary.findById(topicId)?.slug ?? []),
    place: row.place,
    answerCount: row.answerCount,
    isAnswered: row.acceptance !== null,
    acceptedAnswerId: row.acceptance?.answerId ?? null,
    duplicateOf: row.duplicateOfId,
    isFictional: row.isFictional,
    createdAt: row.createdAt.toISOString(),
    lastPostAt: row.lastPostAt.toISOString(),
  };
}

type Detailed = RecordRow & { tried: string | null; answers: AnswerRow[] };

export function toQuestionDetail(row: Detailed, words: Words): QuestionDetail {
  const acceptedId = row.acceptance?.answerId ?? null;
  const ranked = rankAnswers(
    row.answers.map((answer) => ({
      ...answer,
      isAccepted: answer.id === acceptedId,
      evidenceCount: answer.evidence.length,
    })),
  );
  return {
    ...toQuestionRecord(row, words),
    tried: row.tried === null ? null : { value: row.tried, lang: row.language },
    answers: ranked.map((answer) => ({
      id: answer.id,
      url: `${words.urls.page("en", questionPath(row))}#post-${answer.id}`,
      isAccepted: answer.isAccepted,
      text: { value: answer.text, lang: answer.language },
      context: answer.context,
      author: toAuthor(answer.author),
      helpfulCount: answer.helpfulCount,
      evidence: answer.evidence.map((item) => toEvidenceRecord(item, words.urls)),
      createdAt: answer.createdAt.toISOString(),
      editedAt: answer.editedAt?.toISOString() ?? null,
    })),
  };
}

/** A resource that is not to be read has a number but no name. */
function toEvidenceRecord(
  { resourceId, resource, locatorKind, locator, practice, place }: AnswerRow["evidence"][number],
  urls: PageUrls,
): z.output<typeof evidence> {
  const isRead = resource !== null && (resource.state === "published" || resource.state === "withdrawn");
  return {
    resourceId,
    url: isRead && resourceId !== null ? urls.resource("en", { id: resourceId, slug: slugOf(resource.title) }) : null,
    title: isRead ? { value: resource.title, lang: resource.titleLanguage } : null,
    locator: locatorKind === null || locator === null ? null : { kind: locatorKind, text: locator },
    flag: flagOf({ resource }),
    practice,
    place: place?.name ?? null,
  };
}
