import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findViolations } from "./src/axe.ts";
import { openAs } from "./src/demo.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const main = (page: Page) => page.getByRole("main");
const words = "crematoria for pets zzxqvw";

async function waitForIt(page: Page, query: string): Promise<void> {
  await page.goto(`/en/search?q=${encodeURIComponent(query)}`);
  await main(page).getByRole("link", { name: "Request a resource" }).click();
  await page.waitForURL(/\/gaps\/wait/);
  await main(page).locator('textarea[name="note"]').fill("For a plan in a small town");
  await Promise.all([page.waitForURL(/\/me\/waiting/), main(page).locator('form[method="post"] button').click()]);
}

it("makes work of a search that found nothing, and tells who waited", async () => {
  const official = await openPage();
  await openAs(official, "official", "/en");
  await waitForIt(official, words);
  await main(official).getByRole("heading", { name: words }).waitFor();
  expect(await findViolations(official)).toEqual([]);

  const staff = await openPage({ script: false });
  await openAs(staff, "staff", "/en/gaps");
  await main(staff).getByRole("link", { name: words }).click();
  await staff.waitForURL(/\/gaps\/\d+$/);
  expect(await main(staff).textContent()).toContain("For a plan in a small town");
  expect(await main(staff).textContent()).not.toContain("Lucía");
  const axed = await openPage();
  await openAs(axed, "staff", new URL(staff.url()).pathname);
  expect(await findViolations(axed)).toEqual([]);
  await main(staff).locator('input[name="filler"]').fill("1");
  await Promise.all([
    staff.waitForURL(/done=filled/),
    main(staff).getByRole("button", { name: "Tell those who wait" }).click(),
  ]);
  await official.getByRole("banner").getByRole("link", { name: "Notifications, 1 new" }).waitFor({ timeout: 20_000 });
}, 90_000);

it("keeps what was typed while the reader signs in", async () => {
  const page = await openPage();
  await page.goto("/en/gaps/wait?q=tram+depots+zzxqvw&kind=alert");
  await main(page).locator('textarea[name="note"]').fill("To compare");
  await Promise.all([page.waitForURL(/\/sign-in/), main(page).locator('form[method="post"] button').click()]);
  expect(new URL(page.url()).searchParams.get("to")).toContain("/en/gaps/wait?q=tram");
});
