import type { Database } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import { type GapBoard, gapLimits } from "@plaza/types/gaps";
import type { listGapsInput } from "@plaza/types/inputs/gaps";
import type { z } from "zod";
import type { Viewer } from "../../platform/viewer.ts";
import type { VocabularySource } from "../topics/index.ts";
import { curates } from "./curators.ts";
import { findProposals } from "./find-proposals.ts";
import { gapSelect, type GapRow, toGapItem, toPublicItem, type Wording } from "./gap.view.ts";

export type GapDeps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Input = z.output<typeof listGapsInput>;

/** Most awaited first. Who does not curate sees only what so many wait for that nobody stands out. */
export async function listGaps(deps: GapDeps, viewer: Viewer | null, input: Input): Promise<GapBoard> {
  const { db } = deps;
  const canCurate = await curates(db, viewer);
  const isSettled = canCurate && input.isSettled;
  const rows = await readGaps(db, { ...input, isSettled, peopleMin: canCurate ? 0 : gapLimits.publicPeopleMin });
  const shown = rows.slice(0, gapLimits.boardSize);
  const [wordings, vocabulary, proposals] = await Promise.all([
    readWordings(
      db,
      shown.map(({ id }) => id),
    ),
    deps.vocabulary.get(),
    canCurate && !isSettled ? findProposals(deps, shown.map(toLooked)) : new Map<number, never[]>(),
  ]);
  const items = shown.map((row) => toGapItem(row, { vocabulary, locale: input.locale, wordings, proposals }));
  const last = shown.at(-1);
  return {
    canCurate,
    items: canCurate ? items : items.flatMap((item) => toPublicItem(item, wordings, gapLimits.publicPeopleMin) ?? []),
    nextCursor: rows.length > shown.length && last ? `${last.waitingCount}.${last.id}` : null,
  };
}

export const toLooked = ({ id, label, language, terms, createdAt }: Omit<GapRow, "topics">) => ({
  gapId: id,
  text: label,
  language,
  terms,
  since: createdAt,
});

type Reading = Pick<Input, "after" | "isSettled"> & { peopleMin: number };

function readGaps(db: Database, { after, isSettled, peopleMin }: Reading): Promise<GapRow[]> {
  const [count = 0, id = 0] = after?.split(".").map(Number) ?? [];
  const further = isSettled
    ? { id: { lt: id } }
    : { OR: [{ waitingCount: { lt: count } }, { waitingCount: count, id: { lt: id } }] };
  return db.gap.findMany({
    select: gapSelect,
    where: {
      state: isSettled ? { not: "open" } : "open",
      waitingCount: { gte: peopleMin },
      ...(after === undefined ? {} : further),
    },
    orderBy: isSettled ? { id: "desc" } : [{ waitingCount: "desc" }, { id: "desc" }],
    take: gapLimits.boardSize + 1,
    relationLoadStrategy: "join",
  });
}

/** What was typed, never by whom; most typed first. */
export const readWordings = (db: Database, gapIds: readonly number[]): Promise<Wording[]> =>
  db.$queryRaw`
    select "gapId", query, language, count(*)::int count from gap_wait where "gapId" = any(${gapIds}::int[])
    group by 1, 2, 3 order by 1, 4 desc, 2, 3`;
