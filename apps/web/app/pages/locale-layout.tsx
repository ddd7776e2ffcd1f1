import { data, Outlet, redirect, useMatches } from "react-router";
import { Bell } from "../features/bell/bell.tsx";
import { HeaderSearch } from "../features/search/header-search.tsx";
import { type Given, dataContext } from "../lib/data.ts";
import { typedParameter, typedQueryKey } from "../lib/forms/form-problem.ts";
import { isLocale, type Locale } from "../lib/locales.ts";
import { ownAddress } from "../lib/own-address.ts";
import { agreementPath } from "../lib/urls.ts";
import type { Part } from "../lib/words.ts";
import { PageShell } from "../ui/shell/page-shell.tsx";
import type { Route } from "./+types/locale-layout";

/** Exported as `handle` by pages: that they have a search field of their own, which words come with them. */
export type PageHandle = { hasOwnSearch?: boolean; words?: Part[] };

/** Once for each whole load: who looks, and what she had typed before she signed in. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  if (!isLocale(params.locale)) throw data(null, { status: 404 });
  const given = context.get(dataContext);
  const { queryClient, trpc, mode } = given;
  await Promise.all([
    queryClient.fetchQuery(trpc.accounts.me.queryOptions()),
    mode === "demo" ? queryClient.fetchQuery(trpc.accounts.demoPersons.queryOptions()) : null,
    takeTyped(given, new URL(request.url).searchParams.get(typedParameter)),
  ]);
  const me = queryClient.getQueryData(trpc.accounts.me.queryKey());
  if (me?.mustAgree === true) askAgain(request, params.locale);
  if (me) await queryClient.fetchQuery(trpc.notifications.unseen.queryOptions());
  return null;
}

/** What she may reach without agreeing to what changed: the documents themselves, her data, and the way out. */
const openToAll = /^\/[a-z]{2}\/(?:about|sign-in|sign-out|outbox|unsubscribe|me\/privacy)(?:\/|$)/;

/** @throws Response that leads to the page where she agrees, and from there back */
function askAgain(request: Request, locale: Locale): void {
  const { pathname, search } = ownAddress(request.url);
  if (!openToAll.test(pathname)) throw redirect(agreementPath(locale, `${pathname}${search}`));
}

async function takeTyped({ caller, queryClient }: Given, key: string | null): Promise<void> {
  if (key === null || key === "" || key.length > longestKey) return;
  const typed = await caller.accounts.takeTyped({ key });
  if (typed !== null) queryClient.setQueryData(typedQueryKey, typed);
}

/** Ours are shorter; what is longer was made up. */
const longestKey = 200;

export const shouldRevalidate = () => false;

const hasOwnSearch = (handle: unknown) =>
  typeof handle === "object" && handle !== null && "hasOwnSearch" in handle && handle.hasOwnSearch === true;

export default function LocaleLayout() {
  const isSearchInPage = useMatches().some(({ handle }) => hasOwnSearch(handle));
  return (
    <PageShell search={isSearchInPage ? null : <HeaderSearch />} bell={<Bell />}>
      <Outlet />
    </PageShell>
  );
}
