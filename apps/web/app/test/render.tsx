import { I18nProvider } from "@lingui/react";
import { QueryClient, QueryClientProvider, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router";
import type { AppRouter } from "@plaza/server";
import { createTRPCClient, httpLink } from "@trpc/client";
import { type Page, PageProvider, TRPCProvider } from "../lib/data.ts";
import { i18nFor, type Locale } from "../lib/locales.ts";

type Setting = {
  locale?: Locale;
  path?: string;
  page?: Partial<Page>;
  /** What the page's form was answered with. */
  answer?: unknown;
  /** What the server has read for the page. */
  read?: [QueryKey, unknown][];
};

const usualPage: Page = { light: false, origin: "https://plaza.example", mode: "production", requestId: null };

/** The HTML that a reader without script gets of one element. */
export async function renderHtml(
  element: ReactNode,
  { locale = "en", path = `/${locale}`, page = {}, answer, read = [] }: Setting = {},
): Promise<string> {
  const action = () => answer ?? null;
  const handler = createStaticHandler([{ path: "*", element, action }]);
  const sent = answer === undefined ? {} : { method: "POST", body: new URLSearchParams() };
  const context = await handler.query(new Request(new URL(path, usualPage.origin), sent));
  if (context instanceof Response) throw new Error(`answered ${context.status} instead of a page`);
  const queryClient = new QueryClient();
  for (const [key, value] of read) queryClient.setQueryData(key, value);
  const client = createTRPCClient<AppRouter>({ links: [httpLink({ url: "https://plaza.example/api/trpc" })] });
  // Waits for what is loaded late, as the server does.
  const { prelude } = await prerender(
    <I18nProvider i18n={await i18nFor(locale)}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider value={createTRPCOptionsProxy<AppRouter>({ client, queryClient })}>
          <PageProvider value={{ ...usualPage, ...page }}>
            <StaticRouterProvider
              router={createStaticRouter(handler.dataRoutes, context)}
              context={context}
              hydrate={false}
            />
          </PageProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </I18nProvider>,
    // The call fails with the same error.
    { onError: () => undefined },
  );
  return new Response(prelude).text();
}
