import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { once } from "../../accounts/index.ts";
import { recordEvent } from "../../../platform/events.ts";
import { type FoundPost, holdPost } from "../find-post.ts";
import { abilitiesOf, canSettleSuggestion } from "../post.policy.ts";
import { applyEdit } from "./apply-edit.ts";

type Deps = { db: Database };
type Suggested = { postId: number; version: number; text: string; note: string | null; formKey?: string | undefined };
export type Suggestion = { suggestionId: number; postId: number; path: string };

/** Of one member for one post. */
const openMax = 3;

/** @throws DomainError CONFLICT when the post was changed since the form was made */
export const suggestEdit = ({ db }: Deps, viewer: Viewer, input: Suggested): Promise<Suggestion> =>
  inTransaction(db, (tx) => once(tx, viewer, input.formKey, () => addSuggestion(tx, viewer, input)));

async function addSuggestion(tx: Transaction, viewer: Viewer, input: Suggested): Promise<Suggestion> {
  const { row, facts } = await holdPost(tx, viewer, input.postId);
  const { postId, text, note } = input;
  if (row.state !== "visible") throw new DomainError("CONFLICT", "post.gone");
  const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: true };
  if (!abilitiesOf(viewer, post, facts).suggestEdit) throw new DomainError("FORBIDDEN", "post.not_yours");
  if (row.version !== input.version) throw new DomainError("CONFLICT", "post.changed");
  if (row.text === text) throw new DomainError("INVALID", "post.nothing_changed");
  const own = { postId, authorId: viewer.memberId, state: "open" as const };
  if ((await tx.editSuggestion.count({ where: own })) >= openMax)
    throw new DomainError("CONFLICT", "post.suggestions_many");
  const { id: suggestionId } = await tx.editSuggestion.create({
    select: { id: true },
    data: { ...own, text, note, postVersion: row.version },
  });
  await recordEvent(tx, { kind: "edit_suggested", actorId: viewer.memberId, ...placeOf(row), suggestionId });
  await tx.draft.deleteMany({ where: { memberId: viewer.memberId, subject: `suggest:${postId}` } });
  return { suggestionId, postId, path: facts.path };
}

const placeOf = (row: { id: number; threadId: number | null; questionId: number | null }) => ({
  postId: row.id,
  ...(row.threadId === null ? {} : { threadId: row.threadId }),
  ...(row.questionId === null ? {} : { questionId: row.questionId }),
});

type Settled = { suggestionId: number; decision: "accepted" | "declined" | "withdrawn" };

/** Taken over or declined by the author or a moderator, withdrawn by who made it. What was settled stays settled. */
export const settleSuggestion = ({ db }: Deps, viewer: Viewer, settled: Settled): Promise<Suggestion> =>
  inTransaction(db, async (tx) => {
    const { suggestionId, decision } = settled;
    const { suggestion, found } = await holdSuggestion(tx, viewer, suggestionId);
    const { row, facts } = found;
    const saved = { suggestionId, postId: row.id, path: facts.path };
    if (suggestion.state === decision) return saved;
    if (suggestion.state !== "open") throw new DomainError("CONFLICT", "post.suggestion_settled");
    const isOwn = suggestion.authorId === viewer.memberId;
    if ((decision === "withdrawn") !== isOwn) throw new DomainError("FORBIDDEN", "post.not_yours");
    if (decision === "accepted") await takeOver(tx, viewer, found, suggestion);
    await tx.editSuggestion.update({
      select: { id: true },
      where: { id: suggestionId },
      data: { state: decision, settlerId: viewer.memberId, settledAt: new Date() },
    });
    if (!isOwn)
      await recordEvent(tx, { kind: "suggestion_settled", actorId: viewer.memberId, ...placeOf(row), suggestionId });
    return saved;
  });

/** @throws DomainError NOT_FOUND also for whom it is no business of */
async function holdSuggestion(tx: Transaction, viewer: Viewer, suggestionId: number) {
  const asked = await tx.editSuggestion.findUnique({ select: { postId: true }, where: { id: suggestionId } });
  if (!asked) throw new DomainError("NOT_FOUND", "post.suggestion_not_found");
  const found = await holdPost(tx, viewer, asked.postId);
  const { kind, authorId, state } = found.row;
  const suggestion = await tx.editSuggestion.findUniqueOrThrow({ where: { id: suggestionId } });
  const isOwn = suggestion.authorId === viewer.memberId;
  if (!isOwn && !canSettleSuggestion(viewer, { kind, authorId, state, hasWords: true }, found.facts))
    throw new DomainError("NOT_FOUND", "post.suggestion_not_found");
  return { suggestion, found };
}

type Taken = { text: string; note: string | null; postVersion: number };

/** One that was made for an older version is taken over by hand. */
async function takeOver(tx: Transaction, viewer: Viewer, found: FoundPost, { text, note, postVersion }: Taken) {
  const { row } = found;
  if (postVersion !== row.version) throw new DomainError("CONFLICT", "post.changed");
  const language = row.isLanguageStated ? row.language : "";
  await applyEdit(tx, viewer, found, { text, note, language, title: null, context: row.context, isMinor: false });
}
