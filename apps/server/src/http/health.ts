import type { Database } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import { Hono } from "hono";

type Parts = {
  deps: { db: Database; index: SearchIndex };
  isReady: () => boolean;
  /** What keeps the shared search engine from answering, in words; the embedded one answers meanwhile. */
  searchProblem?: () => string | null;
};

const noStore = { "cache-control": "no-store" };

/** `live`: the process answers. `ready`: it can serve people, so a proxy may send them. */
export function health({ deps, isReady, searchProblem = () => null }: Parts): Hono {
  const route = new Hono();
  route.get("/live", (c) => c.json({ status: "live" }, 200, noStore));
  route.get("/ready", async (c) => {
    const [database, search] = await Promise.all([
      answers(() => deps.db.$queryRaw`select 1`),
      answers(() => deps.index.status()),
    ]);
    const ready = isReady() && database && search;
    // A node whose embedded engine answers serves people well: taking it out would take out every node at once.
    const degraded = searchProblem();
    const detail = degraded === null ? {} : { degraded: `the embedded search engine answers: ${degraded}` };
    return c.json({ status: ready ? "ready" : "not ready", database, search, ...detail }, ready ? 200 : 503, noStore);
  });
  return route;
}

/** A check that fails is an answer here, not an error. */
async function answers(check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch {
    return false;
  }
}
