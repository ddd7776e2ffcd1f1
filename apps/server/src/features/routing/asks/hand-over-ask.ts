import { inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import { canOpenPage, classOfViewer } from "../../members/index.ts";
import { blocksBetween } from "../../moderation/index.ts";
import { listResourcesById } from "../../resources/index.ts";
import type { Acted } from "./act-on-ask.ts";
import { findResourceIds } from "./find-resources.ts";
import { toRouted } from "./find-question.ts";
import { type AskOf, type HeldAsk, holdAsk, whereAsk } from "./hold-ask.ts";
import { putAsk } from "./put-ask.ts";
import { hindranceOf, rankExperts } from "../ranking/rank-experts.policy.ts";
import { readNamed } from "../ranking/read-candidates.ts";
import { readLoads } from "../ranking/read-loads.ts";
import type { RoutingDeps } from "../route-due.ts";

/** To a peer whom she names: who has room and may be asked by the asker. The peer is told who thought of her. */
export async function handOverAsk(deps: RoutingDeps, of: AskOf, handle: string, now = new Date()): Promise<Acted> {
  const about = await deps.db.ask.findFirst({
    where: whereAsk(of),
    select: { question: { select: { title: true, language: true } } },
  });
  if (!about) throw new DomainError("NOT_FOUND", "ask.not_found");
  const found = await listResourcesById(deps, await findResourceIds(deps, about.question));
  const words = { vocabulary: await deps.vocabulary.get(), found, secret: deps.accounts.settings.secret };
  return inTransaction(deps.db, async (tx) => {
    const held = await holdAsk(tx, of, now);
    const { can } = held;
    if (!can.handOver) throw new DomainError("CONFLICT", can.pass ? "ask.chain_ended" : "ask.settled");
    const peer = await findPeer(tx, held, handle);
    const reasons = await reasonsFor(tx, held, { peerId: peer.id, now });
    await tx.ask.update({
      where: { id: held.id },
      data: { state: "handed_over", settledAt: now },
      select: { id: true },
    });
    const { questionId, round, question, expert } = held;
    await putAsk(
      tx,
      {
        questionId,
        askerId: question.authorId,
        expertId: peer.id,
        round,
        reasons,
        namedBy: { memberId: expert.id, name: expert.name },
      },
      { words, now },
    );
    return { askId: held.id };
  });
}

/** Only whom she may know of: a handle is no way to find out who is here. That nobody is found is no fault of the page. */
async function findPeer(tx: Transaction, { expertId }: HeldAsk, handle: string): Promise<{ id: number }> {
  const peer = await tx.member.findUnique({
    where: { handle: handle.replace(/^@/, "").toLowerCase() },
    select: { id: true, isListed: true, state: true },
  });
  const classOf = await classOfViewer(tx, { memberId: expertId }, peer ? [peer.id] : []);
  if (!peer || !canOpenPage(classOf(peer.id), peer)) throw new DomainError("INVALID", "ask.peer_unknown");
  return peer;
}

/** Why not is the peer's own business: pausing, a full month and a block are refused alike. */
async function reasonsFor(
  tx: Transaction,
  { question, expertId }: HeldAsk,
  { peerId, now }: { peerId: number; now: Date },
) {
  await tx.$executeRaw`select from member where id = ${peerId} for no key update`;
  const candidate = await readNamed(tx, peerId, question.authorId);
  const routed = await toRouted(tx, question, [peerId]);
  const loads = await readLoads(tx, [peerId], now);
  const load = loads.get(peerId);
  const isFree = candidate !== null && load !== undefined && hindranceOf(routed, candidate, { load, now }) === null;
  if (!isFree || (await blocksBetween(tx, expertId, peerId))) throw new DomainError("CONFLICT", "ask.peer_unavailable");
  const [ranked] = rankExperts(routed, [candidate], loads, now);
  return (ranked?.reasons ?? []).filter(({ part }) => part !== "room");
}
