import type { Prisma } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";

/** What `isOpenToAll` says, for the database. */
export const openToAll = {
  isPublic: true,
  OR: [{ owner: { state: "active" } }, { network: { isHidden: false } }],
} satisfies Prisma.CollectionWhereInput;

/** What `canReadCollection` says. */
export const readableBy = (viewer: Viewer | null): Prisma.CollectionWhereInput =>
  viewer === null
    ? openToAll
    : {
        OR: [
          openToAll,
          { ownerId: viewer.memberId },
          { network: { memberships: { some: { memberId: viewer.memberId } } } },
        ],
      };

/** What `canEditCollection` says. */
export const editableBy = ({ memberId }: Viewer): Prisma.CollectionWhereInput => ({
  OR: [
    { ownerId: memberId },
    { network: { memberships: { some: { memberId, role: { in: ["steward", "facilitator"] } } } } },
  ],
});
