import type { Database } from "@plaza/database";
import type { AnswerOnResource, ShakenAnswer } from "@plaza/types/questions";
import type { Viewer } from "../../../platform/viewer.ts";
import { mutedBy } from "../../moderation/index.ts";
import { authorSelectFor, excerptOf, toPostAuthor } from "../../posts/index.ts";
import { questionPath, questionSlug, toText } from "../question.view.ts";
import { evidenceSelect } from "./evidence.rows.ts";
import { flagOf, toLocatorView } from "./evidence.view.ts";

type Deps = { db: Database };
const shownMax = 10;
const excerptMax = 240;

/** Answers that rest on a resource: the accepted and the helpful first. */
export async function listAnswersOnResource(
  { db }: Deps,
  viewer: Viewer | null,
  { resourceId }: { resourceId: number },
): Promise<AnswerOnResource[]> {
  const [mutedIds, rows] = await Promise.all([
    mutedBy(db, viewer),
    db.post.findMany({
      select: {
        id: true,
        html: true,
        language: true,
        author: { select: authorSelectFor(viewer) },
        question: { select: { id: true, title: true, language: true } },
        acceptance: { select: { answerId: true } },
        evidence: { select: evidenceSelect, where: { resourceId }, orderBy: { position: "asc" }, take: 1 },
      },
      where: { state: "visible", question: { state: "visible" }, evidence: { some: { resourceId } } },
      // What has no acceptance sorts last.
      orderBy: [{ acceptance: { acceptedAt: "asc" } }, { helpfulCount: "desc" }, { id: "desc" }],
      take: shownMax,
      relationLoadStrategy: "join",
    }),
  ]);
  return rows.flatMap(({ question, ...row }) => {
    const [evidence] = row.evidence;
    if (!question || !evidence) return [];
    return [
      {
        postId: row.id,
        path: `${questionPath(question)}#post-${row.id}`,
        question: {
          questionId: question.id,
          slug: questionSlug(question.title),
          title: toText(question.title, question.language),
        },
        author: toPostAuthor(row.author, viewer, { mutedIds }),
        excerpt: toText(excerptOf(row.html, excerptMax), row.language),
        isAccepted: row.acceptance !== null,
        locator: toLocatorView(evidence),
      },
    ];
  });
}

/** Her own answers of which a resource was withdrawn or superseded since: somebody should look at them. */
export async function listShakenAnswers({ db }: Deps, { memberId }: Viewer): Promise<ShakenAnswer[]> {
  const rows = await db.evidence.findMany({
    select: {
      ...evidenceSelect,
      answer: { select: { question: { select: { id: true, title: true, language: true } } } },
    },
    where: {
      answer: { authorId: memberId, state: "visible", question: { state: "visible" } },
      resource: { OR: [{ state: "withdrawn" }, { supersededById: { not: null } }] },
    },
    orderBy: { id: "desc" },
    take: shownMax,
    distinct: ["answerId"],
    relationLoadStrategy: "join",
  });
  return rows.flatMap((row) => {
    const flag = flagOf(row);
    const { question } = row.answer;
    if (flag === null || !question) return [];
    const path = `${questionPath(question)}#post-${row.answerId}`;
    return [{ postId: row.answerId, path, questionTitle: toText(question.title, question.language), flag }];
  });
}
