import { Hono } from "hono";
import { preferredLocale } from "../reader-locale.ts";

/** By the languages that the browser asks for, never by where it seems to be. */
export function rootRedirect(): Hono {
  const route = new Hono();
  route.get("/", (c) => {
    c.header("vary", "Accept-Language");
    c.header("cache-control", "no-cache");
    return c.redirect(`/${preferredLocale(c.req.header("accept-language"))}/`, 302);
  });
  return route;
}
