import type { Database } from "@plaza/database";

type Deps = { db: Database };

const listed = { isListed: true, state: "active" } as const;

/** Members with a page that everybody may read. */
export const countListedPeople = ({ db }: Deps): Promise<number> => db.member.count({ where: listed });

export const listPeopleForSitemap = (
  { db }: Deps,
  { skip, take }: { skip: number; take: number },
): Promise<{ handle: string }[]> =>
  db.member.findMany({
    select: { handle: true },
    where: listed,
    orderBy: { id: "asc" },
    skip,
    take,
  });
