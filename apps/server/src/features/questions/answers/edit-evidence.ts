import { type Database, inTransaction } from "@plaza/database";
import type { editEvidenceInput } from "@plaza/types/inputs/questions";
import type { Locale } from "@plaza/types/locales";
import type { EvidenceSource } from "@plaza/types/questions";
import type { z } from "zod";
import { recordChanges } from "../../../platform/change-log.ts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { listReadableResources, toResourceItem } from "../../resources/index.ts";
import { heldSelect, holdQuestion } from "../hold-question.ts";
import { canEditEvidence } from "../question.policy.ts";
import { factsOf, questionPath, questionSlug, toText } from "../question.view.ts";
import type { Written } from "./answer-question.ts";
import { keepEvidence } from "./evidence.ts";
import { type EvidenceRow, evidenceSelect } from "./evidence.rows.ts";

type Deps = { db: Database };
const answerSelect = { kind: true, questionId: true, authorId: true, state: true } as const;

/** @throws DomainError NOT_FOUND for what is no answer, FORBIDDEN for that of another */
export function editEvidence(
  { db }: Deps,
  viewer: Viewer,
  { answerId, evidence }: z.output<typeof editEvidenceInput>,
): Promise<Written> {
  return inTransaction(db, async (tx) => {
    const stands = await tx.post.findUnique({ select: { questionId: true }, where: { id: answerId } });
    if (!stands?.questionId) throw new DomainError("NOT_FOUND", "answer.not_found");
    const question = await holdQuestion(tx, stands.questionId);
    await tx.$executeRaw`select from post where id = ${answerId} for no key update`;
    const answer = await tx.post.findUnique({ select: answerSelect, where: { id: answerId } });
    if (answer?.kind !== "answer") throw new DomainError("NOT_FOUND", "answer.not_found");
    if (!canEditEvidence(question.facts, answer, viewer)) throw new DomainError("FORBIDDEN", "answer.not_yours");
    await keepEvidence(tx, answerId, evidence);
    await recordChanges(tx, "question", [question.id]);
    return { questionId: question.id, postId: answerId, slug: questionSlug(question.title) };
  });
}

/** What the form begins with. */
export async function showEvidenceSource(
  { db }: Deps,
  viewer: Viewer,
  { answerId, locale }: { answerId: number; locale: Locale },
): Promise<EvidenceSource> {
  const answer = await db.post.findUnique({
    select: {
      ...answerSelect,
      language: true,
      question: { select: { ...heldSelect, language: true } },
      evidence: { select: evidenceSelect, orderBy: { position: "asc" } },
    },
    where: { id: answerId },
    relationLoadStrategy: "join",
  });
  if (answer?.kind !== "answer" || !answer.question) throw new DomainError("NOT_FOUND", "answer.not_found");
  const { question } = answer;
  if (!canEditEvidence(factsOf(question), answer, viewer)) throw new DomainError("FORBIDDEN", "answer.not_yours");
  const ids = answer.evidence.flatMap(({ resourceId }) => resourceId ?? []);
  const resources = await listReadableResources({ db }, ids);
  return {
    answerId,
    path: `${questionPath(question)}#post-${answerId}`,
    questionTitle: toText(question.title, question.language),
    evidence: answer.evidence.flatMap((row) => toSource(row, { resources, locale })),
  };
}

type Words = { resources: Awaited<ReturnType<typeof listReadableResources>>; locale: Locale };

function toSource(row: EvidenceRow, { resources, locale }: Words): EvidenceSource["evidence"] {
  if (row.practice !== null) return [{ type: "practice", place: row.place?.slug ?? "", practice: row.practice }];
  const resource = row.resourceId === null ? undefined : resources.get(row.resourceId);
  if (!resource) return [];
  const { resourceId, title } = toResourceItem(resource, locale);
  const { locatorKind, locator } = row;
  return [{ type: "resource", resource: String(resourceId), title, locatorKind, locator: locator ?? "" }];
}
