import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { ResourceItem } from "@plaza/types/resources";
import { type AskView, type MyAsksView, routingLimits } from "@plaza/types/routing";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { listResourcesById, toResourceItem } from "../../resources/index.ts";
import { isLinkGood } from "./ask.policy.ts";
import { type AskRow, askSelectFor, isWaitingRow, toAskView } from "./ask.view.ts";
import { hashOfAskToken } from "./ask-token.ts";
import { findResourceIds } from "./find-resources.ts";
import { listPeers } from "./list-peers.ts";
import { isPausedAt } from "../ranking/rank-experts.policy.ts";
import { hoursAfter, readLoads } from "../ranking/read-loads.ts";
import type { RoutingDeps } from "../route-due.ts";

type Looking = { locale: Locale; now: Date };

/** Rows of one expert as she sees them; the number of statements does not grow with them. */
export async function toAskViews(deps: RoutingDeps, rows: AskRow[], { locale, now }: Looking): Promise<AskView[]> {
  const waiting = rows.filter(isWaitingRow);
  const expertId = rows[0]?.expertId ?? 0;
  const peers = await listPeers(
    deps.db,
    expertId,
    waiting.map(({ question }) => question.id),
  );
  const found = await findFor(deps, waiting, locale);
  const vocabulary = await deps.vocabulary.get();
  return rows.map((row) =>
    toAskView(row, {
      vocabulary,
      locale,
      now,
      found: found.get(row.question.id) ?? [],
      peers: peers.get(row.question.id) ?? [],
    }),
  );
}

async function findFor(deps: RoutingDeps, rows: AskRow[], locale: Locale): Promise<Map<number, ResourceItem[]>> {
  const idsOf = new Map(
    await Promise.all(rows.map(async ({ question }) => [question.id, await findResourceIds(deps, question)] as const)),
  );
  const ids = [...new Set([...idsOf.values()].flat())];
  const items = ids.length === 0 ? [] : await listResourcesById(deps, ids);
  const byId = new Map(items.map((row) => [row.id, toResourceItem(row, locale)]));
  return new Map([...idsOf].map(([questionId, of]) => [questionId, of.flatMap((id) => byId.get(id) ?? [])]));
}

/** By the link of a mail. Shows and changes nothing: programs that look at mail open it as well. */
export async function showLinkedAsk(
  deps: RoutingDeps,
  { token, locale }: { token: string; locale: Locale },
  now = new Date(),
): Promise<AskView> {
  const { db } = deps;
  const tokenHash = hashOfAskToken(token);
  const ask = await db.ask.findUnique({ where: { tokenHash }, select: { expertId: true, createdAt: true } });
  const row = ask && (await readAsk(db, ask.expertId, { tokenHash }));
  if (!row || row.expert.state !== "active" || !isLinkGood(row.createdAt, now))
    throw new DomainError("NOT_FOUND", "ask.not_found");
  const [view] = await toAskViews(deps, [row], { locale, now });
  if (!view) throw new DomainError("NOT_FOUND", "ask.not_found");
  return view;
}

const readAsk = (db: Database, expertId: number, where: { tokenHash: string }) =>
  db.ask.findFirst({ where, select: askSelectFor(expertId), relationLoadStrategy: "join" });

/** What is asked of the viewer: first what waits for her, then what is over. */
export async function listAsks(
  deps: RoutingDeps,
  { memberId }: Viewer,
  { locale }: { locale: Locale },
  now = new Date(),
): Promise<MyAsksView> {
  const { db } = deps;
  const [rows, me, loads] = await Promise.all([
    db.ask.findMany({
      where: { expertId: memberId },
      select: askSelectFor(memberId),
      orderBy: { id: "desc" },
      take: routingLimits.listMax,
      relationLoadStrategy: "join",
    }),
    db.member.findUniqueOrThrow({
      where: { id: memberId },
      select: {
        isPaused: true,
        pausedUntil: true,
        monthlyCapacity: true,
        offers: { select: { offer: true }, where: { offer: "answer_questions" } },
      },
    }),
    readLoads(db, [memberId], now),
  ]);
  const views = await toAskViews(deps, rows, { locale, now });
  const isPaused = isPausedAt(me, now);
  return {
    open: views.filter(({ can }) => can.answer),
    ended: views
      .filter(({ can }) => !can.answer)
      .map(({ askId, state, createdAt, settledAt, question }) => ({ askId, state, createdAt, settledAt, question })),
    isOffering: me.offers.length > 0,
    isPaused,
    pausedUntil: isPaused && me.pausedUntil !== null ? lastDayOf(me.pausedUntil).toISOString() : null,
    monthlyCapacity: me.monthlyCapacity,
    askedThisMonth: loads.get(memberId)?.month ?? 0,
    weeklyMax: routingLimits.weeklyMax,
  };
}

/** A day ends half a day late, when it has ended everywhere: what is shown is the day that she named. */
const lastDayOf = (until: Date): Date => hoursAfter(until, -12.5);
