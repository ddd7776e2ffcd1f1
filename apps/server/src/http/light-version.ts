import { Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";

const cookieName = "light";
const oneYearSeconds = 31_536_000;

/** Links in the footer: a reader chooses pages without script and images, or takes that back. */
export function lightVersion(): Hono {
  const route = new Hono();
  route.get("/on", (c) => {
    setCookie(c, cookieName, "1", { path: "/", sameSite: "Lax", httpOnly: true, maxAge: oneYearSeconds });
    return c.redirect(samePath(c.req.query("to")), 303);
  });
  route.get("/off", (c) => {
    deleteCookie(c, cookieName, { path: "/" });
    return c.redirect(samePath(c.req.query("to")), 303);
  });
  return route;
}

export const wantsLight = (headers: Headers): boolean =>
  headers.get("save-data") === "on" || /(?:^|;\s*)light=1(?:;|$)/.test(headers.get("cookie") ?? "");

/** A path of this site or its root: never a way to send a reader elsewhere. */
function samePath(to: string | undefined): string {
  const base = "http://plaza.invalid";
  if (!to?.startsWith("/") || !URL.canParse(to, base)) return "/";
  const url = new URL(to, base);
  // "/.//other.example" becomes "//other.example", which a browser takes for a host.
  return url.origin === base ? `${url.pathname.replace(/^\/+/, "/")}${url.search}` : "/";
}
