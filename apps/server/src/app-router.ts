import { accountsRouter } from "./features/accounts/accounts.router.ts";
import { collectionsRouter } from "./features/collections/collections.router.ts";
import { followsRouter } from "./features/follows/follows.router.ts";
import { memberHomeRouter } from "./features/member-home/member-home.router.ts";
import { endorsementsRouter } from "./features/endorsements/endorsements.router.ts";
import { introductionsRouter } from "./features/introductions/introductions.router.ts";
import { membersRouter } from "./features/members/members.router.ts";
import { networksRouter } from "./features/networks/networks.router.ts";
import { organisationsRouter } from "./features/organisations/organisations.router.ts";
import { peopleRouter } from "./features/people/people.router.ts";
import { placesRouter } from "./features/places/places.router.ts";
import { privacyRouter } from "./features/privacy/privacy.router.ts";
import { resourcesRouter } from "./features/resources/resources.router.ts";
import { searchRouter } from "./features/search/search.router.ts";
import { topicsRouter } from "./features/topics/topics.router.ts";
import { createCallerFactory, router } from "./trpc/trpc.ts";

export const appRouter = router({
  accounts: accountsRouter,
  collections: collectionsRouter,
  follows: followsRouter,
  memberHome: memberHomeRouter,
  endorsements: endorsementsRouter,
  introductions: introductionsRouter,
  members: membersRouter,
  networks: networksRouter,
  organisations: organisationsRouter,
  people: peopleRouter,
  places: placesRouter,
  privacy: privacyRouter,
  resources: resourcesRouter,
  search: searchRouter,
  topics: topicsRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
