import { type Context, Hono } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { samePath } from "../platform/same-path.ts";

const cookieName = "light";
const oneYearSeconds = 31_536_000;

/** Links in the footer: a reader chooses pages without script and images, or takes that back. */
export function lightVersion(): Hono {
  const route = new Hono();
  route.get("/on", (c) => {
    remember(c, "1");
    return c.redirect(samePath(c.req.query("to")), 303);
  });
  route.get("/off", (c) => {
    // A browser that saves data would get the light version again: the choice has to be remembered.
    if (c.req.header("save-data") === "on") remember(c, "0");
    else deleteCookie(c, cookieName, { path: "/" });
    return c.redirect(samePath(c.req.query("to")), 303);
  });
  return route;
}

const remember = (c: Context, choice: "0" | "1"): void =>
  setCookie(c, cookieName, choice, { path: "/", sameSite: "Lax", httpOnly: true, maxAge: oneYearSeconds });

/** The reader's choice, else what her browser asks for. */
export function wantsLight(headers: Headers): boolean {
  const choice = /(?:^|;\s*)light=([01])(?:;|$)/.exec(headers.get("cookie") ?? "")?.[1];
  return choice === undefined ? headers.get("save-data") === "on" : choice === "1";
}
