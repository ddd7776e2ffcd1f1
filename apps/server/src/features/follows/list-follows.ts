import type { Database } from "@plaza/database";
import { followsMax, type FollowView } from "@plaza/types/follows";
import type { Locale } from "@plaza/types/locales";
import type { Viewer } from "../../platform/viewer.ts";
import { classOfViewer } from "../members/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { followSelectFor, subjectOf, toTarget } from "./follow.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** What was followed last comes first. */
export async function listFollows(
  { db, vocabulary }: Deps,
  viewer: Viewer,
  { locale }: { locale: Locale },
): Promise<FollowView[]> {
  const rows = await db.follow.findMany({
    select: followSelectFor(viewer),
    where: { memberId: viewer.memberId },
    orderBy: { id: "desc" },
    take: followsMax,
    relationLoadStrategy: "join",
  });
  const personIds = rows.flatMap(({ person }) => person?.id ?? []);
  const eyes = {
    viewer,
    classOf: await classOfViewer(db, viewer, personIds),
    vocabulary: await vocabulary.get(),
    locale,
  };
  return rows.map((row) => ({
    ...subjectOf(row),
    target: toTarget(row, eyes),
    since: row.createdAt.toISOString(),
  }));
}
