import { expect, inject, it } from "vitest";
import { listMemberRoutes } from "./src/member-routes.ts";
import { readRouteTable, routeOf } from "./src/route-table.ts";
import { listRoutes } from "./src/routes.ts";

/** Looked at by journeys of their own, or no pages: each stands here with its reason. */
const visitedElsewhere: Record<string, string> = {
  "/networks/:network/members.csv": "a file",
  "/me/privacy/data": "a file",
  "/me/drafts/keep": "shows a draft that is being written without script",
  "/posts/:post": "leads on to where the post stands",
  "/asked/:token": "needs a link from a mail: conversations.test.ts",
  "/networks/:network/join": "needs an invitation: people.test.ts",
  "/sign-in/sent": "leads from a sent form only: people.test.ts",
  "/sign-in/link": "needs a link from a mail: people.test.ts",
  "/sign-in/code": "needs the first step of signing in",
  "/sign-in/staff": "exists until there is staff: the link is printed at the start",
  "/sign-in/agreement": "shown when the documents have changed",
  "/sign-out": "asks once: signing out would end the walk",
  "/sign-out/erased": "follows on an erased account",
  "/me/moderation/:act": "needs a decision about somebody",
  "/me/moderation/objection/:token": "needs a link from a mail about a decision",
  "/me/notifications/:notification": "leads on to what it tells of",
  "/unsubscribe/:token": "needs a link from a mail: hearing.test.ts",
  "/gaps/:gap": "needs somebody who waits: waiting.test.ts",
  "/outbox/:mail": "needs a mail: people.test.ts",
  "/gallery": "exists while developing only",
};

it("knows an address of every page, so that none goes without axe and without its weight", async () => {
  const table = readRouteTable();
  expect(table.length).toBeGreaterThan(50);
  const origin = inject("origin");
  const members = await listMemberRoutes(origin);
  const paths = [...(await listRoutes(origin)).map(({ path }) => path), ...members.flatMap((member) => member.paths)];
  const visited = new Set(paths.map((path) => routeOf(table, path)));
  const unvisited = table.filter((route) => !visited.has(route));
  expect(unvisited.filter((route) => !(route in visitedElsewhere))).toEqual([]);
  // What is walked by now needs no excuse any more.
  expect(Object.keys(visitedElsewhere).filter((route) => !unvisited.includes(route))).toEqual([]);
});
