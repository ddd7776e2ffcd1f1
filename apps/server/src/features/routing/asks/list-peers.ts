import type { Database } from "@plaza/database";
import { type AskPeer, routingLimits } from "@plaza/types/routing";
import { canOpenPage, classOfViewer } from "../../members/index.ts";

type Kept = { memberId: number; isAsked: boolean; hindrance?: string | null };

/** Of each question, those who came next in the newest ranking and were not asked yet. Three statements for all. */
export async function listPeers(
  db: Database,
  expertId: number,
  questionIds: number[],
): Promise<Map<number, AskPeer[]>> {
  if (questionIds.length === 0) return new Map();
  const decisions = await db.routingDecision.findMany({
    where: { questionId: { in: questionIds }, outcome: { in: ["asked", "nobody"] } },
    select: { questionId: true, candidates: true, question: { select: { asks: { select: { expertId: true } } } } },
    orderBy: { round: "asc" },
  });
  const ranked = new Map(
    decisions.map(({ questionId, candidates, question }) => {
      const asked = new Set(question.asks.map((ask) => ask.expertId));
      const free = (candidates as Kept[]).filter(
        ({ memberId, isAsked, hindrance }) => !isAsked && hindrance === null && !asked.has(memberId),
      );
      return [questionId, free.map(({ memberId }) => memberId).slice(0, routingLimits.peersShown)];
    }),
  );
  const ids = [...new Set([...ranked.values()].flat())].filter((id) => id !== expertId);
  const members = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, handle: true, name: true, isListed: true, state: true },
  });
  const classOf = await classOfViewer(db, { memberId: expertId }, ids);
  const shown = new Map(
    members
      .filter((member) => canOpenPage(classOf(member.id), member))
      .map(({ id, handle, name }) => [id, { memberId: id, handle, name }]),
  );
  return new Map([...ranked].map(([questionId, of]) => [questionId, of.flatMap((id) => shown.get(id) ?? [])]));
}
