import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
type Given = RunOptions & { include: string[] };

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * What breaks WCAG 2.2 AA or good practice on the page, or in a part of it, with everything unfolded; one line each.
 * The menu in the header is left closed, since it lies over what is below it: it is looked at as a part of its own.
 */
export async function findViolations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(source);
  await page.evaluate((unfolded) => {
    for (const disclosure of document.querySelectorAll<HTMLDetailsElement>(unfolded)) disclosure.open = true;
  }, part ?? "details:not(header details)");
  const options: RunOptions = { runOnly: { type: "tag", values: standard }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">, Given>(
    ({ include, ...given }) => window.axe.run({ include }, given),
    { ...options, include: [part ?? "html"] },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id} (${help}): ${target.join(" ")} ${html.slice(0, 200)}`),
  );
}

declare global {
  interface Window {
    axe: { run(context: { include: string[] }, options: RunOptions): Promise<AxeResults> };
  }
}
