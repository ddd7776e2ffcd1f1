import type { Transaction } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";
import { acceptAnswer, addComment, answerQuestion, askQuestion } from "../questions/index.ts";
import { addReply, openThread } from "../threads/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import type { DemoData, DemoQuestion, DemoThread } from "./demo-data.ts";
import type { KnownIds } from "./known-ids.ts";
import { type Dated, settleDates, tellMembers } from "./settle-conversations.ts";

type Parts = { known: KnownIds; vocabulary: Vocabulary };
type Scene = Parts & { tx: Transaction; viewers: ReadonlyMap<string, Viewer>; dated: Dated[] };

/** All is written in one moment, by people who are not there. */
const limits = { secondsBetween: 0, sameTextMinutes: 0, firstDayThreads: 0, firstDayReplies: 0 };
const plain = { attachmentIds: [], limits };

/** Threads and questions by the steps that members take, then dated back; nobody is written to about them. */
export async function writeConversations(tx: Transaction, data: DemoData, parts: Parts): Promise<void> {
  const viewers = new Map(
    data.members.map(({ handle, name, locale, isStaff }): [string, Viewer] => {
      const memberId = parts.known.of("member", handle);
      return [handle, { memberId, accountId: handle, handle, name, locale, isStaff }];
    }),
  );
  const scene: Scene = { ...parts, tx, viewers, dated: [] };
  for (const thread of data.conversations.threads) await writeThread(scene, thread);
  for (const question of data.conversations.questions) await writeQuestion(scene, question);
  await tx.thread.updateMany({ data: { isFictional: true } });
  await settleDates(tx, scene.dated);
  await tellMembers(tx);
}

function viewerOf({ viewers }: Scene, handle: string): Viewer {
  const viewer = viewers.get(handle);
  if (!viewer) throw new Error(`the demo names a member that is not there: ${handle}`);
  return viewer;
}

async function markHelpful({ tx, known }: Scene, postId: number, handles: readonly string[]): Promise<void> {
  await tx.helpfulMark.createMany({ data: handles.map((name) => ({ postId, memberId: known.of("member", name) })) });
}

async function writeThread(scene: Scene, { posts, author, title, language, ...thread }: DemoThread): Promise<void> {
  const [opening, ...replies] = posts;
  if (!opening) return;
  const { threadId, postId } = await openThread(
    scene.tx,
    viewerOf(scene, author),
    {
      title,
      language,
      text: opening.text,
      network: thread.network,
      topicIds: thread.topics.map((topic) => scene.known.of("topic", topic)),
      attachmentIds: [],
    },
    limits,
  );
  await markHelpful(scene, postId, opening.helpful);
  scene.dated.push({ postId, daysAgo: thread.daysAgo });
  for (const [index, reply] of replies.entries()) {
    const words = { threadId, text: reply.text, language: reply.language, attachmentIds: [] };
    const written = await addReply(scene.tx, viewerOf(scene, reply.by), words, limits);
    await markHelpful(scene, written.postId, reply.helpful);
    scene.dated.push({ postId: written.postId, daysAgo: laterThan(thread.daysAgo, index + 1, replies.length) });
  }
}

/** Spread over the first half of the time since. */
const laterThan = (daysAgo: number, step: number, steps: number): number => daysAgo * (1 - step / (2 * steps));

async function writeQuestion(scene: Scene, question: DemoQuestion): Promise<void> {
  const { tx, vocabulary, known, dated } = scene;
  const { asker, title, text, tried, topics, language, daysAgo } = question;
  const viewer = viewerOf(scene, asker);
  const asked = { title, text, tried, topics, language, place: null, vocabulary, isFictional: true, ...plain };
  const { questionId, postId } = await askQuestion(tx, viewer, asked);
  await tx.question.update({
    select: { id: true },
    where: { id: questionId },
    data: { placeId: known.of("place", question.place) },
  });
  dated.push({ postId, daysAgo });
  await writeComments(scene, question.comments, { postId, daysAgo: laterThan(daysAgo, 1, 8) });
  for (const [index, answer] of question.answers.entries()) {
    const when = laterThan(daysAgo, index + 1, question.answers.length + 1);
    const answerId = await writeAnswer(scene, answer, { questionId, daysAgo: when });
    if (answer.accepted) await acceptAnswer(tx, viewer, { questionId, answerId });
  }
}

type Comments = DemoQuestion["comments"];

async function writeComments(scene: Scene, comments: Comments, about: Dated): Promise<void> {
  for (const { by, text, language } of comments) {
    const comment = { postId: about.postId, text, language, limits };
    const { postId } = await addComment(scene.tx, viewerOf(scene, by), comment);
    scene.dated.push({ postId, daysAgo: about.daysAgo * 0.9 });
  }
}

async function writeAnswer(
  scene: Scene,
  { by, text, language, context, evidence, helpful, comments }: DemoQuestion["answers"][number],
  { questionId, daysAgo }: { questionId: number; daysAgo: number },
): Promise<number> {
  const { tx, known } = scene;
  const words = { questionId, text, language, context, evidence: [], ...plain };
  const { postId } = await answerQuestion(tx, viewerOf(scene, by), words);
  // Only what the library holds: it may be another one than the starter's.
  const rows = evidence.flatMap((item) => {
    if ("practice" in item) return { practice: item.practice, placeId: known.of("place", item.place) };
    const resourceId = known.find("resource", item.resource);
    return resourceId === null ? [] : { resourceId };
  });
  await tx.evidence.createMany({ data: rows.map((row, index) => ({ answerId: postId, position: index + 1, ...row })) });
  await markHelpful(scene, postId, helpful);
  scene.dated.push({ postId, daysAgo });
  await writeComments(scene, comments, { postId, daysAgo });
  return postId;
}
