import type { Transaction } from "@plaza/database";
import { type KeptReason, routingLimits } from "@plaza/types/routing";
import { recordEvent } from "../../notifications/index.ts";
import type { Vocabulary } from "../../topics/index.ts";
import { mailAsk } from "./ask-mail.ts";
import { hashOfAskToken, newAskToken } from "./ask-token.ts";
import { hoursAfter } from "../ranking/read-loads.ts";

type NewAsk = {
  questionId: number;
  askerId: number | null;
  expertId: number;
  round: number;
  reasons: readonly KeptReason[];
  namedBy?: { memberId: number; name: string };
};

export type AskWords = { vocabulary: Vocabulary; found: readonly { id: number; title: string }[]; secret: string };

/** The row, its mail and its event: all or nothing. The keys refuse a second ask of the same member. */
export async function putAsk(
  tx: Transaction,
  { questionId, askerId, expertId, round, reasons, namedBy }: NewAsk,
  { words, now }: { words: AskWords; now: Date },
): Promise<number> {
  const token = newAskToken();
  const lapsesAt = hoursAfter(now, routingLimits.roundHours);
  const { id: askId } = await tx.ask.create({
    data: {
      questionId,
      expertId,
      round,
      reasons: [...reasons],
      namedById: namedBy?.memberId ?? null,
      tokenHash: hashOfAskToken(token),
      createdAt: now,
      lapsesAt,
    },
    select: { id: true },
  });
  const told = { askId, token, questionId, expertId, reasons, namedBy: namedBy?.name ?? null, lapsesAt };
  await mailAsk(tx, told, words);
  await recordEvent(tx, { kind: "expert_asked", actorId: namedBy?.memberId ?? askerId, questionId, askId });
  return askId;
}
