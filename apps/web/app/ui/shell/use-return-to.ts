import { useLocation } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { signInPath } from "../../lib/urls.ts";

/** Where signing in from this page leads back to: here, or from a page of signing in to where it was to lead. */
export function useReturnTo(): string | undefined {
  const { pathname, search } = useLocation();
  const isSigningIn = pathname.startsWith(signInPath(useLocale()));
  return isSigningIn ? (new URLSearchParams(search).get("to") ?? undefined) : pathname + search;
}
