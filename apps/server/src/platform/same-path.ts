import { isLocale, type Locale } from "@plaza/types/locales";

const base = "http://plaza.invalid";

/** A path of this site or its root: never a way to send a reader elsewhere. */
export function samePath(to: string | null | undefined): string {
  if (!to?.startsWith("/") || !URL.canParse(to, base)) return "/";
  const url = new URL(to, base);
  // "/.//other.example" becomes "//other.example", which a browser takes for a host.
  return url.origin === base ? `${url.pathname.replace(/^\/+/, "/")}${url.search}${url.hash}` : "/";
}

/** Where somebody goes after signing in: the page she came from, or the front page in her language. */
export function pageToReturnTo(to: string | null | undefined, locale: Locale): string {
  const path = samePath(to);
  const [, first, second] = path.split(/[/?#]/);
  return isLocale(first) && second !== "sign-in" ? path : `/${locale}`;
}
