import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { ResourceItem } from "@plaza/types/resources";
import { type AskView, type MyAsksView, routingLimits } from "@plaza/types/routing";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { listResourcesById, toResourceItem } from "../../resources/index.ts";
import { isLinkGood } from "./ask.policy.ts";
import { type AskRow, askSelectFor, isWaitingRow, phaseOfRow, toAskView } from "./ask.view.ts";
import { hashOfAskToken } from "./ask-token.ts";
import { findResourceIdsOfEach } from "./find-resources.ts";
import { listPeers } from "./list-peers.ts";
import { isPausedAt } from "../ranking/rank-experts.policy.ts";
import { hoursAfter, readLoads } from "../ranking/read-loads.ts";
import type { RoutingDeps } from "../route-due.ts";

type Looking = {
  locale: Locale;
  now: Date;
  /** For whom peers and resources are looked up. */
  isHelped?: (row: AskRow) => boolean;
};

const takesAnswers = (row: AskRow): boolean => phaseOfRow(row) !== "closed";

/** Rows of one expert as she sees them; the number of statements does not grow with them. */
export async function toAskViews(
  deps: RoutingDeps,
  rows: AskRow[],
  { locale, now, isHelped = takesAnswers }: Looking,
): Promise<AskView[]> {
  const helped = rows.filter(isHelped);
  const expertId = rows[0]?.expertId ?? 0;
  const peers = await listPeers(
    deps.db,
    expertId,
    helped.map(({ question }) => question.id),
  );
  const found = await findFor(deps, helped, locale);
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
  const each = await findResourceIdsOfEach(
    deps,
    rows.map(({ question }) => question),
  );
  const idsOf = new Map(rows.map(({ question }, position) => [question.id, each[position] ?? []]));
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
  const views = await toAskViews(deps, rows, { locale, now, isHelped: isWaitingRow });
  const isPaused = isPausedAt(me, now);
  return {
    open: views.filter(isWaitingForHer),
    ended: views
      .filter((view) => !isWaitingForHer(view))
      .map(({ askId, state, createdAt, settledAt, question, can }) => ({
        askId,
        state,
        createdAt,
        settledAt,
        question,
        can,
      })),
    isOffering: me.offers.length > 0,
    isPaused,
    pausedUntil: isPaused && me.pausedUntil !== null ? lastDayOf(me.pausedUntil).toISOString() : null,
    monthlyCapacity: me.monthlyCapacity,
    askedThisMonth: loads.get(memberId)?.month ?? 0,
    weeklyMax: routingLimits.weeklyMax,
  };
}

/** What others have answered she may answer too, but nobody waits; unless a peer named her since. */
const isWaitingForHer = ({ can, isWaiting, state }: AskView): boolean =>
  can.answer && (isWaiting || state === "open" || state === "accepted");

/** A day ends half a day late, when it has ended everywhere: what is shown is the day that she named. */
const lastDayOf = (until: Date): Date => hoursAfter(until, -12.5);
