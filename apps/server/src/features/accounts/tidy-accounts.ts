import type { Database } from "@plaza/database";
import type { Limits } from "./limits.ts";
import { formPostsKeptDays } from "./once.ts";
import { tidyProofs } from "./tokens.ts";

/** Links, sessions, counted attempts and form keys whose time is over. */
export async function tidyAccounts({ db, limits }: { db: Database; limits: Limits }): Promise<void> {
  await tidyProofs(db);
  await limits.clear();
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.$executeRaw`delete from form_post where "createdAt" < now() - make_interval(days => ${formPostsKeptDays}::int)`;
}
