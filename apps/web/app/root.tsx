import { type ReactNode, useEffect } from "react";
import { Links, Outlet, Scripts, ScrollRestoration, useMatches, useNavigation } from "react-router";
import { loadHttpCalls } from "./lib/browser-trpc.ts";
import { usePage } from "./lib/data.ts";
import { localeDirections, useLocale } from "./lib/locales.ts";
import { PageData } from "./lib/page-data.tsx";
import { isForReading } from "./lib/page-handle.ts";
import { feedPath } from "./lib/urls.ts";
import { ErrorPage } from "./pages/errors/error-page.tsx";
import icon from "./ui/icon.svg?url&no-inline";
import "./ui/tokens.css";
import "./ui/base.css";

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { light } = usePage();
  const isStatic = useMatches().some(({ handle }) => isForReading(handle));
  return (
    <html lang={locale} dir={localeDirections[locale]} data-light={light ? "" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14181a" />
        {/* Without a link the browser would ask for /favicon.ico. */}
        <link rel="icon" type="image/svg+xml" href={light ? "data:," : icon} />
        <link rel="alternate" type="application/atom+xml" title="Plaza" href={feedPath(locale)} />
        <Links />
      </head>
      <body>
        {children}
        {light || isStatic ? null : (
          <>
            <PageData />
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const { state } = useNavigation();
  useEffect(() => {
    // The next page is about to ask: what speaks HTTP comes beside its script. If it does not, that page says so.
    if (state !== "idle") void loadHttpCalls().catch(() => {});
  }, [state]);
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
