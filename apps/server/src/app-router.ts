import { placesRouter } from "./features/places/places.router.ts";
import { resourcesRouter } from "./features/resources/resources.router.ts";
import { searchRouter } from "./features/search/search.router.ts";
import { topicsRouter } from "./features/topics/topics.router.ts";
import { createCallerFactory, router } from "./trpc/trpc.ts";

export const appRouter = router({
  places: placesRouter,
  resources: resourcesRouter,
  search: searchRouter,
  topics: topicsRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
