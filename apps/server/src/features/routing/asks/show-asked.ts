import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { AskedPerson, AskedView, KeptReason, RoutingRound } from "@plaza/types/routing";
import type { Viewer } from "../../../platform/viewer.ts";
import { canOpenPage, classOfViewer, visibleTo } from "../../members/index.ts";
import type { Vocabulary } from "../../topics/index.ts";
import { askSelectFor } from "./ask.view.ts";
import { toAskReasons } from "./ask-reason.view.ts";
import type { RoutingDeps } from "../route-due.ts";
import { toAskViews } from "./show-asks.ts";

const nothing: AskedView = { mine: null, asked: null, facilitators: 0, nextAt: null, rounds: null };

const personSelect = {
  id: true,
  handle: true,
  name: true,
  isListed: true,
  state: true,
  topicsVisibility: true,
  languagesVisibility: true,
  placeVisibility: true,
} as const;

type Asked = { questionId: number; locale: Locale };

/** Who was asked, and why: for the asker, those who were asked, and staff. Everybody else is told nothing. */
export async function showAsked(
  deps: RoutingDeps,
  viewer: Viewer | null,
  { questionId, locale }: Asked,
  now = new Date(),
): Promise<AskedView> {
  if (viewer === null) return nothing;
  const { db } = deps;
  const question = await db.question.findUnique({
    where: { id: questionId },
    select: { authorId: true, routeAt: true },
  });
  if (!question) return nothing;
  const own = await db.ask.findUnique({
    where: { questionId_expertId: { questionId, expertId: viewer.memberId } },
    select: askSelectFor(viewer.memberId),
    relationLoadStrategy: "join",
  });
  if (!isConcerned(viewer, question.authorId, own)) return nothing;
  const [mine = null] = await toAskViews(deps, own === null ? [] : [own], { locale, now });
  const vocabulary = await deps.vocabulary.get();
  const decisions = await db.routingDecision.findMany({
    where: { questionId },
    select: { round: true, outcome: true, candidates: true, createdAt: true },
    orderBy: { round: "asc" },
  });
  return {
    mine,
    asked: await listAsked(db, viewer, { questionId, locale, vocabulary }),
    facilitators: countFacilitators(decisions),
    nextAt: question.routeAt?.toISOString() ?? null,
    rounds: viewer.isStaff ? await listRounds(db, decisions) : null,
  };
}

const isConcerned = ({ memberId, isStaff }: Viewer, askerId: number | null, own: object | null): boolean =>
  isStaff || own !== null || askerId === memberId;

const countFacilitators = (decisions: readonly Decision[]): number =>
  decisions
    .filter(({ outcome }) => outcome === "facilitators")
    .reduce((sum, { candidates }) => sum + (candidates as unknown[]).length, 0);

async function listAsked(
  db: Database,
  viewer: Viewer,
  { questionId, locale, vocabulary }: Asked & { vocabulary: Vocabulary },
): Promise<AskedPerson[]> {
  const rows = await db.ask.findMany({
    where: { questionId },
    select: {
      round: true,
      state: true,
      createdAt: true,
      reasons: true,
      expert: { select: personSelect },
      namedBy: { select: { name: true } },
    },
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
  });
  const classOf = await classOfViewer(
    db,
    viewer,
    rows.map(({ expert }) => expert.id),
  );
  return rows.map(({ expert, namedBy, reasons, round, state, createdAt }) => {
    const viewerClass = classOf(expert.id);
    const isViewer = expert.id === viewer.memberId;
    const kept = (reasons as KeptReason[]).filter(({ part }) => isViewer || part !== "room");
    return {
      handle: expert.handle,
      name: expert.name,
      hasPage: canOpenPage(viewerClass, expert),
      isViewer,
      round,
      state,
      createdAt: createdAt.toISOString(),
      reasons: toAskReasons(kept, {
        vocabulary,
        locale,
        sees: (field) => visibleTo(viewerClass, expert[`${field}Visibility`]),
        namedBy: namedBy?.name ?? null,
      }),
    };
  });
}

type Decision = { round: number; outcome: string; candidates: unknown; createdAt: Date };
type KeptCandidate = Omit<RoutingRound["candidates"][number], "handle" | "name"> & { memberId: number };

/** Candidates who were erased since are left out: nothing but their number was kept. */
async function listRounds(db: Database, decisions: Decision[]): Promise<RoutingRound[]> {
  const candidatesOf = ({ candidates }: Decision) => candidates as KeptCandidate[];
  const ids = [...new Set(decisions.flatMap((decision) => candidatesOf(decision).map(({ memberId }) => memberId)))];
  const members = await db.member.findMany({
    where: { id: { in: ids } },
    select: { id: true, handle: true, name: true },
  });
  const byId = new Map(members.map(({ id, ...named }) => [id, named]));
  return decisions
    .filter((decision) => decision.outcome !== "facilitators")
    .map((decision) => ({
      round: decision.round,
      outcome: decision.outcome === "asked" ? "asked" : "nobody",
      createdAt: decision.createdAt.toISOString(),
      candidates: candidatesOf(decision).flatMap(({ memberId, ...rest }) => {
        const named = byId.get(memberId);
        return named ? [{ ...named, ...rest }] : [];
      }),
    }));
}
