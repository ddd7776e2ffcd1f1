import type { Database } from "@plaza/database";

/** A third of what one file of a sitemap holds, each in three languages. */
const listedMax = 1_000;

/** Networks for the sitemap: the newest of those that everybody may know of. */
export async function listVisibleNetworks({ db }: { db: Database }): Promise<{ slug: string; updatedAt: Date }[]> {
  return db.network.findMany({
    where: { isHidden: false },
    select: { slug: true, updatedAt: true },
    orderBy: { id: "desc" },
    take: listedMax,
  });
}
