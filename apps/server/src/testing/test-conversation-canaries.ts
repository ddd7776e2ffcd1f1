import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Viewer } from "../platform/viewer.ts";
import { writeMailKey } from "../platform/notification-mail-key.ts";
import type { TestApp } from "./test-app.ts";

export type PlantedPlaces = {
  /** Hers, with a reply of the other. */
  threadId: number;
  /** Hers, with an answer of the other. */
  questionId: number;
  /** The other's, with her accepted answer. */
  answeredId: number;
  answerId: number;
  /** Of the other, in her thread. */
  replyId: number;
  /** A file of her answer. */
  attached: string;
};

type People = { viewer: Viewer; other: Viewer };
const later = new Date(Date.now() + 86_400_000);

const words = (text: string) => ({
  text,
  html: `<p>${text}</p>`,
  rendererVersion: 1,
  language: "en",
  textHash: createHash("sha256").update(text).digest("hex"),
});

/** One row of hers in each table of threads, questions, routing, notifications, moderation and gaps. */
export async function plantConversations(plaza: TestApp, people: People): Promise<PlantedPlaces> {
  const places = await plantPosts(plaza, people);
  await plantAroundAnswer(plaza, people, places);
  await plantHearing(plaza, people, places);
  return places;
}

async function plantPosts({ db, files }: TestApp, { viewer, other }: People): Promise<PlantedPlaces> {
  const [hers, theirs] = [{ authorId: viewer.memberId }, { authorId: other.memberId }];
  const { id: threadId } = await db.thread.create({ data: { title: "Hers", language: "en", ...hers } });
  const { id: questionId } = await db.question.create({ data: { title: "Hers?", language: "en", ...hers } });
  const { id: answeredId } = await db.question.create({ data: { title: "Theirs?", language: "en", ...theirs } });
  const { id: replyId } = await db.post.create({
    data: { kind: "reply", threadId, ...theirs, ...words("Said by the other") },
  });
  await db.post.create({ data: { kind: "answer", questionId, ...theirs, ...words("Answered by the other") } });
  await db.post.create({
    data: { kind: "question", questionId: answeredId, ...theirs, ...words("Asked by the other") },
  });
  const answer = { kind: "answer" as const, questionId: answeredId, ...hers, ...words("Answered by her") };
  const { id: answerId } = await db.post.create({ data: answer });
  await db.acceptance.create({ data: { questionId: answeredId, answerId } });
  const attached = (await files.put(Readable.from([Buffer.from("canary file of a post")]))).sha256;
  return { threadId, questionId, answeredId, answerId, replyId, attached };
}

async function plantAroundAnswer(
  { db }: TestApp,
  { viewer: { memberId }, other }: People,
  { answerId, replyId, attached }: PlantedPlaces,
): Promise<void> {
  await db.postRevision.create({
    data: { postId: answerId, number: 1, text: "t", language: "en", editorId: memberId },
  });
  await db.editSuggestion.create({ data: { postId: replyId, authorId: memberId, text: "t", postVersion: 1 } });
  await db.helpfulMark.create({ data: { postId: replyId, memberId } });
  await db.mention.create({ data: { postId: replyId, memberId } });
  const file = { sha256: attached, fileName: "f", mediaType: "text/plain", byteSize: 21 };
  await db.attachment.create({ data: { ...file, postId: answerId, uploaderId: memberId } });
  await db.draft.create({ data: { memberId, subject: "s", text: "t" } });
  await db.evidence.create({ data: { answerId, position: 1, practice: "p" } });
  await db.helpfulMark.create({ data: { postId: answerId, memberId: other.memberId } });
}

async function plantHearing(
  { db }: TestApp,
  { viewer: { memberId }, other }: People,
  { answeredId, questionId, replyId, threadId }: PlantedPlaces,
): Promise<void> {
  const ask = { questionId: answeredId, expertId: memberId, round: 1, reasons: [], lapsesAt: later };
  await db.ask.create({ data: { ...ask, tokenHash: randomUUID() } });
  const candidates = [memberId, other.memberId].map((id) => ({ memberId: id, isAsked: true }));
  await db.routingDecision.create({ data: { questionId: answeredId, round: 1, outcome: "asked", candidates } });
  await db.routingDecision.create({ data: { questionId, round: 1, outcome: "nobody", candidates: [] } });
  await db.event.create({ data: { kind: "replied", actorId: memberId, threadId, postId: replyId } });
  const event = { kind: "replied" as const, actorId: other.memberId, threadId, postId: replyId };
  const { id: eventId } = await db.event.create({ data: event });
  await db.notification.create({
    data: { memberId, eventId, reason: "replied", subject: `thread:${threadId}`, mail: "none" },
  });
  await db.notificationChoice.create({ data: { memberId, reason: "replied", mail: "none" } });
  await db.notificationMute.create({ data: { memberId, subject: `thread:${threadId}` } });
  const act = { action: "warn" as const, actorId: other.memberId, memberId, reason: "r" };
  await db.moderationAct.create({ data: act });
  await db.memberBlock.create({ data: { memberId, otherId: other.memberId, distance: "mute" } });
  const wait = { kind: "alert" as const, query: "q", language: "en" };
  await db.gap.create({
    data: { label: "q", language: "en", terms: ["q"], waits: { create: [{ ...wait, memberId }] }, settlerId: memberId },
  });
}

/** Her name and words in rows of others. */
export async function plantConversationTraces(
  { db }: TestApp,
  { viewer, other, handle }: People & { handle: string },
): Promise<void> {
  const answer = await db.post.findFirstOrThrow({ where: { authorId: viewer.memberId, kind: "answer" } });
  const { id: eventId } = await db.event.create({
    data: { kind: "answered", actorId: viewer.memberId, questionId: answer.questionId, postId: answer.id },
  });
  const subject = `question:${answer.questionId}`;
  const told = { memberId: other.memberId, eventId, reason: "answered" as const, subject, mail: "mailed" as const };
  const { id } = await db.notification.create({ data: told });
  await db.mail.create({
    data: {
      key: writeMailKey({ memberId: other.memberId, reason: "answered", subject, ids: [id] }),
      kind: "notification",
      address: "other@example.org",
      subject: "s",
      memberId: other.memberId,
      locale: "en",
      text: `@${handle} answered: canary words`,
    },
  });
  const reply = await db.post.findFirstOrThrow({ where: { authorId: other.memberId, kind: "reply" } });
  const link = `<a href="/people/${handle}">@${handle}</a>`;
  await db.post.update({ where: { id: reply.id }, data: { html: `<p>Thank you, ${link}</p>` } });
}
