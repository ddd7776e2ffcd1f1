import type { OwnWait } from "@plaza/types/gaps";
import type { Viewer } from "../../platform/viewer.ts";
import { findProposals } from "./find-proposals.ts";
import { fillerSelect, toFiller, toText } from "./gap.view.ts";
import type { GapDeps } from "./list-gaps.ts";

const shownMax = 200;
/** Each is a search. */
const proposedFor = 20;

/** What she waits for, the latest first, and what came of the rest. */
export async function listOwnWaits(deps: GapDeps, { memberId }: Viewer): Promise<OwnWait[]> {
  const rows = await deps.db.gapWait.findMany({
    select: {
      gapId: true,
      kind: true,
      query: true,
      language: true,
      note: true,
      createdAt: true,
      gap: { select: { terms: true, state: true, waitingCount: true, note: true, createdAt: true, ...fillerSelect } },
    },
    where: { memberId },
    orderBy: [{ createdAt: "desc" }, { gapId: "desc" }],
    take: shownMax,
    relationLoadStrategy: "join",
  });
  const open = rows.filter(({ gap }) => gap.state === "open").slice(0, proposedFor);
  const proposals = await findProposals(
    deps,
    open.map(({ gapId, query, language, createdAt, gap: { terms } }) => ({
      gapId,
      text: query,
      language,
      terms,
      since: createdAt,
    })),
  );
  return rows.map(({ gap, gapId, query, language, createdAt, kind, note }) => ({
    gapId,
    kind,
    note,
    query: toText(query, language),
    createdAt: createdAt.toISOString(),
    state: gap.state,
    waitingCount: gap.waitingCount,
    filler: toFiller(gap),
    settledNote: gap.note,
    proposals: proposals.get(gapId) ?? [],
  }));
}
