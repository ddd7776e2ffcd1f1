import { type Database, inTransaction } from "@plaza/database";
import { isLocale } from "@plaza/types/locales";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { answerQuestion } from "../../questions/index.ts";
import { holdAsk } from "./hold-ask.ts";

type Deps = { db: Database };
type Given = { token: string; text: string; resourceIds: readonly number[] };
export type AnsweredAsk = { askId: number; questionId: number };

/**
 * Posts as the expert whose mail held the link, without signing in: the link stands for her, for this question, once.
 * The ask stays locked until the answer stands, so of two at once one is posted; sent twice, the second is told so.
 */
export const answerByLink = (
  { db }: Deps,
  { token, text, resourceIds }: Given,
  now = new Date(),
): Promise<AnsweredAsk> =>
  inTransaction(db, async (tx) => {
    const { id, can, expert, questionId, state } = await holdAsk(tx, { token }, now);
    if (!can.answer) {
      const same = state === "answered" && (await hasSameAnswer(tx, { questionId, authorId: expert.id, text }));
      if (same) return { askId: id, questionId };
      throw new DomainError("CONFLICT", "ask.settled");
    }
    const viewer: Viewer = {
      memberId: expert.id,
      accountId: expert.accountId,
      handle: expert.handle,
      name: expert.name,
      isStaff: false,
      locale: isLocale(expert.locale) ? expert.locale : "en",
    };
    await answerQuestion(tx, viewer, {
      questionId,
      text,
      language: "",
      context: null,
      evidence: resourceIds.map((resourceId) => ({
        type: "resource",
        resource: String(resourceId),
        locatorKind: null,
        locator: null,
      })),
      attachmentIds: [],
    });
    await tx.ask.update({ where: { id }, data: { state: "answered", settledAt: now }, select: { id: true } });
    return { askId: id, questionId };
  });

type Sent = { questionId: number; authorId: number; text: string };

const hasSameAnswer = async (
  tx: Parameters<typeof holdAsk>[0],
  { questionId, authorId, text }: Sent,
): Promise<boolean> =>
  (await tx.post.findFirst({ where: { questionId, authorId, kind: "answer", text }, select: { id: true } })) !== null;
