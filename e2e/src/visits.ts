import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { openChromium, openVisit, type PageOptions, type Visit } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Opens pages for the tests of one file; each test fails when anything went wrong on one of its pages. */
export function useVisits(): (options?: PageOptions) => Promise<Page> {
  let browser: Browser | undefined;
  const visits: Visit[] = [];
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterEach(async () => {
    const ended = visits.splice(0);
    await Promise.all(ended.map((visit) => visit.close()));
    const problems = ended.flatMap((visit) => visit.problems);
    if (problems.length > 0) throw new Error(`The pages were not clean:\n${problems.join("\n")}`);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options) => {
    if (!browser) throw new Error("the browser is not open yet");
    const visit = await openVisit(browser, inject("origin"), options);
    visits.push(visit);
    return visit.page;
  };
}
