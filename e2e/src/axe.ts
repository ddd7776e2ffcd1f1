import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What breaks WCAG 2.2 AA or good practice on the page with everything unfolded, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  await page.evaluate(() => {
    for (const disclosure of document.querySelectorAll("details")) disclosure.open = true;
  });
  const options: RunOptions = { runOnly: { type: "tag", values: standard }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">, RunOptions>(
    (given) => window.axe.run(document, given),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, target }) => `${id} (${help}): ${target.join(" ")} ${html.slice(0, 200)}`),
  );
}

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}
