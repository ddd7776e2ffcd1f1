import type { Prisma } from "@plaza/database";
import type { ViewerClass } from "@plaza/types/members";
import type { PostAuthor } from "@plaza/types/posts";
import type { Viewer } from "../../platform/viewer.ts";
import { canOpenPage, toPhotoOf, visibleTo } from "../members/index.ts";

type Looking = Pick<Viewer, "memberId"> | null;

/** Whoever wrote, with what tells whether the viewer shares a network with her. */
export const authorSelectFor = (viewer: Looking) =>
  ({
    id: true,
    handle: true,
    name: true,
    isFictional: true,
    isListed: true,
    state: true,
    jobTitle: true,
    photoSha256: true,
    photoVisibility: true,
    roleVisibility: true,
    placeVisibility: true,
    place: { select: { name: true } },
    memberships: {
      select: { networkId: true },
      where: { network: { memberships: { some: { memberId: viewer?.memberId ?? 0 } } } },
    },
  }) satisfies Prisma.MemberSelect;

export type AuthorRow = Prisma.MemberGetPayload<{ select: ReturnType<typeof authorSelectFor> }>;

type AuthorFacts = { mutedIds: ReadonlySet<number>; isModerator?: boolean };

function classOf(row: AuthorRow, viewer: Looking): ViewerClass {
  if (viewer === null) return "public";
  if (viewer.memberId === row.id) return "self";
  return row.memberships.length > 0 ? "networks" : "members";
}

/** Null for whoever is gone, and for whom the viewer may not know by name; moderators know everybody. */
export function toPostAuthor(
  row: AuthorRow | null,
  viewer: Looking,
  { mutedIds, isModerator = false }: AuthorFacts,
): PostAuthor | null {
  if (row === null) return null;
  const viewerClass = classOf(row, viewer);
  if (!canOpenPage(viewerClass, row) && !isModerator && viewerClass !== "self") return null;
  return { ...toShown(row, viewerClass), isMuted: mutedIds.has(row.id) };
}

/** As far as the viewer may see it. */
function toShown(row: AuthorRow, viewerClass: ViewerClass): Omit<PostAuthor, "isMuted"> {
  const photo = visibleTo(viewerClass, row.photoVisibility) ? toPhotoOf(row.id, row.photoSha256) : null;
  const place = visibleTo(viewerClass, row.placeVisibility) ? row.place : null;
  return {
    memberId: row.id,
    handle: row.handle,
    name: row.name,
    photoUrl: photo?.smallPath ?? null,
    role: visibleTo(viewerClass, row.roleVisibility) ? row.jobTitle : null,
    placeName: place?.name ?? null,
    isFictional: row.isFictional,
  };
}
