import { data, Outlet, useMatches } from "react-router";
import { HeaderSearch } from "../features/search/header-search.tsx";
import { isLocale } from "../lib/locales.ts";
import { PageShell } from "../ui/shell/page-shell.tsx";
import type { Route } from "./+types/locale-layout";

/** Exported as `handle` by pages that have a search field of their own. */
export type PageHandle = { hasOwnSearch?: boolean };

export function loader({ params }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  return null;
}

export const shouldRevalidate = () => false;

const hasOwnSearch = (handle: unknown) =>
  typeof handle === "object" && handle !== null && "hasOwnSearch" in handle && handle.hasOwnSearch === true;

export default function LocaleLayout() {
  const isSearchInPage = useMatches().some(({ handle }) => hasOwnSearch(handle));
  return (
    <PageShell search={isSearchInPage ? null : <HeaderSearch />}>
      <Outlet />
    </PageShell>
  );
}
