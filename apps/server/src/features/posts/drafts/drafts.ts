import { type Database, inTransaction, type Prisma } from "@plaza/database";
import type { SaveDraftInput } from "@plaza/types/inputs/posts";
import { type DraftView, type PostPreview, postLimits } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { previewPost } from "../show-source.ts";
import { textHashOf } from "../writing/check-limits.ts";
import { type DraftPlace, placesOfDrafts } from "./draft-places.ts";

type Deps = { db: Database };
type Asked = { subject: string };

const draftsMax = 100;
/** What is stored is read again by nobody but her; it must only be sound. */
const fieldsBytesMax = 20_000;

const draftSelect = {
  subject: true,
  title: true,
  text: true,
  fields: true,
  updatedAt: true,
} satisfies Prisma.DraftSelect;
type DraftRow = Prisma.DraftGetPayload<{ select: typeof draftSelect }>;

/** The newest words of one form. Nothing typed is no draft. */
export const saveDraft = (
  { db }: Deps,
  { memberId }: Viewer,
  draft: SaveDraftInput,
): Promise<{ savedAt: string | null }> =>
  inTransaction(db, async (tx) => {
    const { subject, text } = draft;
    const title = draft.title === "" ? null : draft.title;
    if (text.trim() === "" && (title ?? "").trim() === "") {
      await tx.draft.deleteMany({ where: { memberId, subject } });
      return { savedAt: null };
    }
    const fields = Buffer.byteLength(JSON.stringify(draft.fields)) > fieldsBytesMax ? {} : draft.fields;
    const updatedAt = new Date();
    const data = { title, text, fields: fields as Prisma.InputJsonObject, updatedAt };
    const known = await tx.draft.updateMany({ where: { memberId, subject }, data });
    if (known.count === 0) {
      if ((await tx.draft.count({ where: { memberId } })) >= draftsMax)
        throw new DomainError("CONFLICT", "draft.too_many");
      await tx.draft.createMany({ data: [{ memberId, subject, ...data }], skipDuplicates: true });
    }
    return { savedAt: updatedAt.toISOString() };
  });

/** Null without a draft, and for whoever is signed out. */
export async function showDraft({ db }: Deps, viewer: Viewer | null, { subject }: Asked): Promise<DraftView | null> {
  if (viewer === null) return null;
  const where = { memberId_subject: { memberId: viewer.memberId, subject } };
  const row = await db.draft.findUnique({ select: draftSelect, where });
  return row && toDraftView(row, null);
}

export type DraftPreview = { draft: DraftView; preview: PostPreview };

export async function previewDraft({ db }: Deps, viewer: Viewer, asked: Asked): Promise<DraftPreview | null> {
  const draft = await showDraft({ db }, viewer, asked);
  if (draft === null) return null;
  const { language } = draft.fields;
  const stated = typeof language === "string" ? language : "";
  const text = draft.text.slice(0, postLimits.textMax);
  return { draft, preview: await previewPost({ db }, viewer, { text, language: stated }) };
}

export async function listDrafts({ db }: Deps, viewer: Viewer): Promise<DraftView[]> {
  const where = { memberId: viewer.memberId };
  const rows = await db.draft.findMany({ select: draftSelect, where, orderBy: { updatedAt: "desc" }, take: draftsMax });
  const places = await placesOfDrafts(
    db,
    viewer,
    rows.map(({ subject }) => subject),
  );
  return rows.map((row) => toDraftView(row, places.get(row.subject) ?? null));
}

export async function dropDraft({ db }: Deps, { memberId }: Viewer, { subject }: Asked): Promise<{ subject: string }> {
  await db.draft.deleteMany({ where: { memberId, subject } });
  return { subject };
}

/** Whether words that were sent over a lost connection arrived after all. */
export async function wasPosted({ db }: Deps, { memberId }: Viewer, { text }: { text: string }): Promise<boolean> {
  const where = { authorId: memberId, textHash: textHashOf(text.replaceAll("\r\n", "\n").normalize("NFC")) };
  return (await db.post.count({ where })) > 0;
}

const isText = (value: unknown): value is string => typeof value === "string";

function fieldsOf(stored: Prisma.JsonValue): DraftView["fields"] {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, value]): [string, string | string[]][] => {
      if (isText(value)) return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter(isText)]] : [];
    }),
  );
}

const toDraftView = (row: DraftRow, place: DraftPlace | null): DraftView => ({
  subject: row.subject,
  path: place?.path ?? null,
  placeTitle: place?.title ?? null,
  title: row.title,
  text: row.text,
  fields: fieldsOf(row.fields),
  updatedAt: row.updatedAt.toISOString(),
});
