import { createHash } from "node:crypto";
import type { Prisma } from "@plaza/database";
import type { CollectionItemView, CollectionOwner } from "@plaza/types/collections";
import type { LanguageText } from "@plaza/types/resources";
import type { Viewer } from "../../platform/viewer.ts";
import { toNameText } from "../members/index.ts";
import { slugOf } from "../resources/index.ts";
import type { CollectionFacts } from "./collection.policy.ts";

/** With the viewer's own membership of the network that owns it. */
export const collectionSelectFor = (viewer: Viewer | null) =>
  ({
    id: true,
    title: true,
    language: true,
    description: true,
    isPublic: true,
    itemCount: true,
    updatedAt: true,
    owner: { select: { id: true, handle: true, name: true, isListed: true, state: true } },
    network: {
      select: {
        id: true,
        slug: true,
        name: true,
        language: true,
        isHidden: true,
        memberships: { select: { role: true }, where: { memberId: viewer?.memberId ?? 0 } },
      },
    },
  }) satisfies Prisma.CollectionSelect;

export type CollectionRow = Prisma.CollectionGetPayload<{ select: ReturnType<typeof collectionSelectFor> }>;

export const toText = (name: string, language: string): LanguageText => toNameText({ name, language });

/** A slug of a collection: never that of a resource, whose word stands in for a title without letters. */
export const collectionSlug = (title: string): string => slugOf(title).replace(/^resource$/, "collection");

export function factsOf({ isPublic, owner, network }: CollectionRow): CollectionFacts {
  return {
    isPublic,
    owner: owner && { memberId: owner.id, isActive: owner.state === "active" },
    network: network && { isHidden: network.isHidden, role: network.memberships[0]?.role ?? null },
  };
}

/** A member is named when she is listed, and to herself. */
function toOwner({ owner, network }: CollectionRow, viewer: Viewer | null): CollectionOwner {
  if (network) {
    const { id, slug, name, language } = network;
    return { type: "network", network: { networkId: id, slug, name: toText(name, language) } };
  }
  const isNamed = owner !== null && (owner.isListed || owner.id === viewer?.memberId);
  return { type: "member", handle: isNamed ? owner.handle : null, name: isNamed ? owner.name : null };
}

export function toCollectionItem(row: CollectionRow, viewer: Viewer | null): CollectionItemView {
  return {
    collectionId: row.id,
    slug: collectionSlug(row.title),
    title: toText(row.title, row.language),
    description: row.description === null ? null : toText(row.description, row.language),
    isPublic: row.isPublic,
    owner: toOwner(row, viewer),
    itemCount: row.itemCount,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Tells one state of some fields from another. */
const versionOf = (...fields: (string | boolean | null)[]): string =>
  createHash("sha256").update(JSON.stringify(fields)).digest("base64url").slice(0, 22);

export const detailsVersion = (row: Pick<CollectionRow, "title" | "language" | "description" | "isPublic">): string =>
  versionOf(row.title, row.language, row.description, row.isPublic);

export const noteVersion = (row: { note: string | null; noteLanguage: string | null }): string =>
  versionOf(row.note, row.noteLanguage);
