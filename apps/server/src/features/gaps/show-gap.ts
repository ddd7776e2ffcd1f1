import type { Database } from "@plaza/database";
import { gapLimits, type GapView } from "@plaza/types/gaps";
import type { showGapInput } from "@plaza/types/inputs/gaps";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { checkCurator } from "./curators.ts";
import { findProposals } from "./find-proposals.ts";
import { gapSelect, toGapItem, toText } from "./gap.view.ts";
import { type GapDeps, readWordings, toLooked } from "./list-gaps.ts";

const alikeMax = 10;

/** All that is needed to settle it; for curators. */
export async function showGap(
  deps: GapDeps,
  viewer: Viewer,
  { gapId, locale }: z.output<typeof showGapInput>,
): Promise<GapView> {
  const { db } = deps;
  await checkCurator(db, viewer);
  const row = await db.gap.findUnique({ select: gapSelect, where: { id: gapId }, relationLoadStrategy: "join" });
  if (!row) throw new DomainError("NOT_FOUND", "gap.not_found");
  const [wordings, notes, alike, vocabulary, proposals] = await Promise.all([
    readWordings(db, [gapId]),
    readNotes(db, gapId),
    row.state === "open" ? readAlike(db, gapId) : [],
    deps.vocabulary.get(),
    row.state === "open" ? findProposals(deps, [toLooked(row)]) : new Map<number, never[]>(),
  ]);
  return {
    ...toGapItem(row, { vocabulary, locale, wordings, proposals }),
    wordings: wordings
      .slice(0, gapLimits.wordingsMax)
      .map(({ query, language, count }) => ({ query: toText(query, language), count })),
    notes: notes.map(({ note, language }) => toText(note, language)),
    alike: alike.map(({ id, label, language, waitingCount }) => ({
      gapId: id,
      label: toText(label, language),
      waitingCount,
    })),
  };
}

/** In no order that tells who came when. */
const readNotes = (db: Database, gapId: number): Promise<{ note: string; language: string }[]> =>
  db.$queryRaw`
    select note, language from gap_wait where "gapId" = ${gapId} and note is not null
    order by md5(note) limit ${gapLimits.notesMax}`;

type AlikeRow = { id: number; label: string; language: string; waitingCount: number };

/** Those that share most words, then those that most wait for. */
const readAlike = (db: Database, gapId: number): Promise<AlikeRow[]> =>
  db.$queryRaw`
    select o.id, o.label, o.language, o."waitingCount" from gap g
    join gap o on o.state = 'open' and o.id <> g.id and o.terms && g.terms
    cross join lateral (select count(*) shared from unnest(o.terms) term where term = any(g.terms)) s
    where g.id = ${gapId} order by s.shared desc, o."waitingCount" desc, o.id desc limit ${alikeMax}`;
