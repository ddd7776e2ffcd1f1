import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { browserData, PageProvider, TRPCProvider } from "./lib/data.ts";
import { loadParts } from "./lib/lazy-part.ts";
import { defaultLocale, i18nFor, isLocale } from "./lib/locales.ts";
import { takeOverPageData } from "./lib/page-data.tsx";

const { trpc, queryClient } = browserData();
const page = takeOverPageData(queryClient);
if (queryClient.getQueryData(trpc.accounts.me.queryKey())) await loadParts();
const { lang } = document.documentElement;
const i18n = await i18nFor(isLocale(lang) ? lang : defaultLocale);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider value={trpc}>
            <PageProvider value={page}>
              <HydratedRouter />
            </PageProvider>
          </TRPCProvider>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
});
