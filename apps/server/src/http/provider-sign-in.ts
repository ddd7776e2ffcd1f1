import { isLocale, type Locale } from "@plaza/types/locales";
import { type Context, Hono } from "hono";
import { returnFromProvider, startAtProvider } from "../features/accounts/index.ts";
import { DomainError } from "../platform/domain-error.ts";
import type { Deps } from "../trpc/trpc.ts";
import type { Variables } from "./safety.ts";

type Env = { Variables: Variables };

const seeOther = 303;

/** To another site that knows her, and back. Whatever goes wrong there ends on the page to sign in. */
export function providerSignIn(deps: Deps): Hono<Env> {
  const route = new Hono<Env>();
  route.use(async (c, next) => {
    await next();
    c.res.headers.set("cache-control", "private, no-store");
  });
  route.get("/provider", (c) =>
    orBack(c, localeOf(c.req.query("locale")), () =>
      startAtProvider(
        { ...deps, visit: c.get("visit") },
        {
          locale: localeOf(c.req.query("locale")),
          returnTo: c.req.query("returnTo"),
        },
      ),
    ),
  );
  route.get("/callback", (c) =>
    orBack(c, localeOf(undefined), () =>
      returnFromProvider(
        { ...deps, visit: c.get("visit") },
        {
          code: c.req.query("code") ?? "",
          state: c.req.query("state") ?? "",
        },
      ),
    ),
  );

  async function orBack(c: Context<Env>, locale: Locale, work: () => Promise<string>): Promise<Response> {
    try {
      return c.redirect(await work(), seeOther);
    } catch (error) {
      if (error instanceof DomainError && error.kind === "NOT_FOUND") return c.text("There is no such page.", 404);
      if (!(error instanceof DomainError))
        deps.log.warn({ err: error, requestId: c.get("requestId") }, "the provider could not be used");
      const problem = error instanceof DomainError ? error.reason.replace("account.", "") : "provider_refused";
      return c.redirect(`/${locale}/sign-in?problem=${problem}`, seeOther);
    }
  }
  return route;
}

const localeOf = (written: string | undefined): Locale => (isLocale(written) ? written : "en");
