import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { OtherViewerClass, PersonView, ProfilePreview } from "@plaza/types/members";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { VocabularySource } from "../topics/index.ts";
import { classOfViewer } from "./class-of-viewer.ts";
import { canOpenPage } from "./member.policy.ts";
import { memberSelect, toPersonView } from "./member.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** The page of a member, as far as this viewer may see it; not found when she has none for him. */
export async function showMember(
  { db, vocabulary }: Deps,
  viewer: Viewer | null,
  { handle, locale }: { handle: string; locale: Locale },
): Promise<PersonView> {
  const row = await db.member.findUnique({
    select: memberSelect,
    where: { handle: handle.toLowerCase() },
    relationLoadStrategy: "join",
  });
  if (!row) throw new DomainError("NOT_FOUND", "member.not_found");
  const classOf = await classOfViewer(db, viewer, [row.id]);
  const viewerClass = classOf(row.id);
  if (!canOpenPage(viewerClass, row)) throw new DomainError("NOT_FOUND", "member.not_found");
  return toPersonView(row, viewerClass, { vocabulary: await vocabulary.get(), locale });
}

/** Exactly what others of a class see of her: the same rule and the same view as above. */
export async function previewProfile(
  { db, vocabulary }: Deps,
  viewer: Viewer,
  { as, locale }: { as: OtherViewerClass; locale: Locale },
): Promise<ProfilePreview> {
  const row = await db.member.findUniqueOrThrow({
    select: memberSelect,
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
  });
  if (!canOpenPage(as, row)) return { person: null };
  return { person: toPersonView(row, as, { vocabulary: await vocabulary.get(), locale }) };
}
