import { Hono } from "hono";
import { unsubscribeAtOnce } from "../features/notifications/index.ts";
import { DomainError } from "../platform/domain-error.ts";
import type { Deps } from "../trpc/trpc.ts";
import { preferredLocale } from "./reader-locale.ts";
import type { Variables } from "./safety.ts";

type Env = { Variables: Variables };

const seeOther = 303;

/** The address in the header of a mail: opening it shows a page, and only what RFC 8058 posts acts. */
export function oneClick(deps: Deps): Hono<Env> {
  const route = new Hono<Env>();
  route.get("/:token", (c) => {
    c.header("cache-control", "no-store");
    const locale = preferredLocale(c.req.header("accept-language"));
    return c.redirect(`/${locale}/unsubscribe/${encodeURIComponent(c.req.param("token"))}`, seeOther);
  });
  route.post("/:token", async (c) => {
    c.header("cache-control", "no-store");
    const body = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
    if (body["List-Unsubscribe"] !== "One-Click") return c.text("Nothing was changed.", 400);
    try {
      await unsubscribeAtOnce(deps, c.req.param("token"));
      return c.text("You get no more such mail.");
    } catch (error) {
      if (error instanceof DomainError) return c.text("This link is not complete, or the account is gone.", 404);
      throw error;
    }
  });
  return route;
}
