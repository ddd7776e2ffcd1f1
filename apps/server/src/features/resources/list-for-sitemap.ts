import type { Database } from "@plaza/database";

type Deps = { db: Database };

export async function countListed({ db }: Deps): Promise<number> {
  return db.resource.count({ where: { state: "published" } });
}

/** From page 1. */
export async function listForSitemap(
  { db }: Deps,
  page: number,
  size: number,
): Promise<{ id: number; title: string; updatedAt: Date }[]> {
  return db.resource.findMany({
    select: { id: true, title: true, updatedAt: true },
    where: { state: "published" },
    orderBy: { id: "asc" },
    skip: (page - 1) * size,
    take: size,
  });
}
