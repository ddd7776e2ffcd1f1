import { accountsRouter } from "./features/accounts/accounts.router.ts";
import { collectionsRouter } from "./features/collections/collections.router.ts";
import { followsRouter } from "./features/follows/follows.router.ts";
import { memberHomeRouter } from "./features/member-home/member-home.router.ts";
import { endorsementsRouter } from "./features/endorsements/endorsements.router.ts";
import { gapsRouter } from "./features/gaps/gaps.router.ts";
import { introductionsRouter } from "./features/introductions/introductions.router.ts";
import { membersRouter } from "./features/members/members.router.ts";
import { moderationRouter } from "./features/moderation/moderation.router.ts";
import { networksRouter } from "./features/networks/networks.router.ts";
import { notificationsRouter } from "./features/notifications/notifications.router.ts";
import { organisationsRouter } from "./features/organisations/organisations.router.ts";
import { peopleRouter } from "./features/people/people.router.ts";
import { placesRouter } from "./features/places/places.router.ts";
import { postsRouter } from "./features/posts/posts.router.ts";
import { privacyRouter } from "./features/privacy/privacy.router.ts";
import { questionsRouter } from "./features/questions/questions.router.ts";
import { resourcesRouter } from "./features/resources/resources.router.ts";
import { routingRouter } from "./features/routing/routing.router.ts";
import { searchRouter } from "./features/search/search.router.ts";
import { threadsRouter } from "./features/threads/threads.router.ts";
import { topicsRouter } from "./features/topics/topics.router.ts";
import { createCallerFactory, router } from "./trpc/trpc.ts";

export const appRouter = router({
  accounts: accountsRouter,
  collections: collectionsRouter,
  follows: followsRouter,
  memberHome: memberHomeRouter,
  endorsements: endorsementsRouter,
  gaps: gapsRouter,
  introductions: introductionsRouter,
  members: membersRouter,
  moderation: moderationRouter,
  networks: networksRouter,
  notifications: notificationsRouter,
  organisations: organisationsRouter,
  people: peopleRouter,
  places: placesRouter,
  posts: postsRouter,
  privacy: privacyRouter,
  questions: questionsRouter,
  resources: resourcesRouter,
  routing: routingRouter,
  search: searchRouter,
  threads: threadsRouter,
  topics: topicsRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
