import type { Database, Prisma } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";
import { postSelectFor } from "../posts/index.ts";
import { listReadableResources } from "../resources/index.ts";
import { evidenceSelect } from "./answers/evidence.rows.ts";
import { questionItemSelectFor } from "./question.view.ts";

export const questionPageSelectFor = (viewer: Viewer | null) =>
  ({
    ...questionItemSelectFor(viewer),
    tried: true,
    triedHtml: true,
    stateReason: true,
    reopenedAt: true,
    duplicateOf: { select: { id: true, title: true, language: true, state: true } },
  }) satisfies Prisma.QuestionSelect;
export type QuestionPageRow = Prisma.QuestionGetPayload<{ select: ReturnType<typeof questionPageSelectFor> }>;

type Shown = { viewer: Viewer | null; questionId: number; shown: number[] };
export type Parts = Awaited<ReturnType<typeof readParts>>;

/** The question's own post, the answers of this page, and what was said to them. */
export async function readParts(db: Database, { viewer, questionId, shown }: Shown) {
  const [posts, evidence] = await Promise.all([
    db.post.findMany({
      select: postSelectFor(viewer),
      where: {
        questionId,
        OR: [
          { kind: "question" },
          { id: { in: shown } },
          { kind: "comment", OR: [{ parentId: { in: shown } }, { parent: { kind: "question" } }] },
        ],
      },
      orderBy: { number: "asc" },
      relationLoadStrategy: "join",
    }),
    db.evidence.findMany({
      select: evidenceSelect,
      where: { answerId: { in: shown } },
      orderBy: [{ answerId: "asc" }, { position: "asc" }],
      relationLoadStrategy: "join",
    }),
  ]);
  const resources = await listReadableResources(
    { db },
    evidence.flatMap(({ resourceId }) => resourceId ?? []),
  );
  return { posts, evidence, resources };
}
