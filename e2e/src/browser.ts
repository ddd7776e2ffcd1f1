import type { Locale } from "@plaza/types/locales";
import type { Browser, BrowserContextOptions, Page, Request, Response } from "playwright-core";

export { openChromium } from "./chromium.ts";

export type PageOptions = {
  script?: boolean;
  width?: number;
  locale?: Locale;
  theme?: "light" | "dark";
  /** The light version, as its link in the footer leaves it. */
  light?: boolean;
  /** Answers of 400 and above that the visit is about. */
  expectedStatuses?: number[];
};

/** A page of a reader who was never here before, and what went wrong on it. */
export type Visit = { page: Page; problems: string[]; close(): Promise<void> };

const height = 800;
const patienceMs = 20_000;
/** A download or the next page took its place: the browser gave it up, nothing failed. */
const givenUp = "net::ERR_ABORTED";

export async function openVisit(browser: Browser, origin: string, options: PageOptions = {}): Promise<Visit> {
  const context = await browser.newContext(contextOptions(origin, options));
  context.setDefaultTimeout(patienceMs);
  if (options.light) await context.addCookies([{ name: "light", value: "1", url: origin }]);
  const problems: string[] = [];
  context.on("page", (page) => watch(page, { origin, problems, options }));
  const page = await context.newPage();
  return { page, problems, close: () => context.close() };
}

const contextOptions = (
  origin: string,
  { script = true, width = 1280, locale = "en", theme = "light" }: PageOptions,
): BrowserContextOptions => ({
  baseURL: origin,
  viewport: { width, height },
  locale,
  colorScheme: theme,
  javaScriptEnabled: script,
  permissions: ["clipboard-read", "clipboard-write"],
});

type Watch = { origin: string; problems: string[]; options: PageOptions };

/** Console errors (a violated policy is one), exceptions, failed answers and addresses of third parties. */
function watch(page: Page, { origin, problems, options: { script = true, expectedStatuses = [] } }: Watch): void {
  const report = (problem: string) => problems.push(`${page.url()}: ${problem}`);
  page.on("console", (message) => {
    // Told with its address by the answer itself.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      report(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(`exception: ${error.message}`));
  page.on("crash", () => report("the page crashed"));
  page.on("request", (request: Request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:"))
      report(`a third party: ${request.url()}`);
  });
  page.on("requestfailed", (request: Request) => {
    const reason = request.failure()?.errorText;
    const isScriptOff = !script && request.resourceType() === "script";
    if (reason !== givenUp && !isScriptOff) report(`${request.url()} failed: ${reason}`);
  });
  page.on("response", (response: Response) => {
    if (response.status() >= 400 && !expectedStatuses.includes(response.status()))
      report(`${response.url()} answered ${response.status()}`);
  });
}
