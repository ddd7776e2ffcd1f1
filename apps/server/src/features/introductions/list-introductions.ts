import type { Database } from "@plaza/database";
import type { IntroductionsView } from "@plaza/types/introductions";
import type { Viewer } from "../../platform/viewer.ts";
import { classOfViewer } from "../members/index.ts";
import { introductionSelect, otherOf, toIntroductionView } from "./introduction.view.ts";
import { introductionSubject } from "./report-introduction.ts";

/** Older ones than these are in the export of one's data. */
const shownMax = 200;

export async function listIntroductions(
  { db }: { db: Database },
  viewer: Viewer,
  now: Date = new Date(),
): Promise<IntroductionsView> {
  const { memberId } = viewer;
  const rows = await db.introduction.findMany({
    where: { OR: [{ askerId: memberId }, { personId: memberId }] },
    select: introductionSelect,
    orderBy: { id: "desc" },
    take: shownMax,
    relationLoadStrategy: "join",
  });
  const classOf = await classOfViewer(db, viewer, [...new Set(rows.map((row) => otherOf(row, memberId).id))]);
  const reports = await db.report.findMany({
    where: { reporterId: memberId, subject: introductionSubject },
    select: { subjectId: true },
  });
  const reported = new Set(reports.map(({ subjectId }) => subjectId));
  const open = (state: string) => (state === "open" ? 0 : 1);
  const views = rows
    .map((row) => ({
      isAsked: row.askerId === memberId,
      view: toIntroductionView(row, { memberId, classOf, reported, now }),
    }))
    .toSorted((a, b) => open(a.view.state) - open(b.view.state));
  return {
    received: views.filter(({ isAsked }) => !isAsked).map(({ view }) => view),
    asked: views.filter(({ isAsked }) => isAsked).map(({ view }) => view),
  };
}
