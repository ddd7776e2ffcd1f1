import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { findViolations } from "./src/axe.ts";
import { openAs } from "./src/demo.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const main = (page: Page) => page.getByRole("main");
const bell = (page: Page, label: string | RegExp) => page.getByRole("banner").getByRole("link", { name: label });

async function openDiscussion(page: Page, title: string): Promise<string> {
  await openAs(page, "official", "/en/discussions/new?topic=open-data");
  await page.locator('form[method="post"] input[name="title"]').fill(title);
  await page.locator('textarea[name="text"]').fill(`${title}: we published ours and nobody looks at it.`);
  await Promise.all([
    page.waitForURL(/\/discussions\/\d+-/),
    page.getByRole("button", { name: "Post the discussion" }).click(),
  ]);
  return new URL(page.url()).pathname;
}

async function reply(page: Page, path: string, words: string): Promise<void> {
  await openAs(page, "expert", path);
  await page.locator('textarea[name="text"]').fill(words);
  await page.getByRole("button", { name: "Post the reply" }).click();
  await main(page).getByText(words).first().waitFor();
}

/** Other journeys leave notifications to the same persons of the demo. */
async function seeAll(page: Page): Promise<void> {
  await page.goto("/en/me/notifications");
  const all = main(page).getByRole("button", { name: "Mark all as seen" });
  if ((await all.count()) > 0) await Promise.all([page.waitForURL(/done=/), all.click()]);
}

it("tells of a reply while the page is open, and leads to it", async () => {
  const asker = await openPage();
  const path = await openDiscussion(asker, "Who reads our register of contracts");
  await seeAll(asker);
  await asker.goto("/en/about");
  await bell(asker, "Notifications").waitFor();
  await reply(await openPage(), path, "Journalists do, once somebody tells them.");
  await bell(asker, "Notifications, 1 new").waitFor();
  await bell(asker, "Notifications, 1 new").click();
  await main(asker).getByText("You opened this discussion").waitFor();
  expect(await findViolations(asker)).toEqual([]);
  await main(asker)
    .getByRole("link", { name: /replied$/ })
    .click();
  await asker.waitForURL(/\/discussions\/\d+-[^#]*#post-\d+$/);
  await bell(asker, "Notifications").waitFor();
}, 60_000);

it("counts on the next page without script, mails why, and stops by a link without sign-in", async () => {
  const asker = await openPage({ script: false });
  const path = await openDiscussion(asker, "What does a register cost");
  await seeAll(asker);
  await reply(await openPage({ script: false }), path, "Two days of work and one spreadsheet.");
  await expect.poll(() => reloaded(asker), { timeout: 20_000, interval: 1_000 }).toBe("Notifications, 1 new");

  const reader = await openPage({ script: false });
  await expect.poll(() => linkOfMail(reader), { timeout: 90_000, interval: 3_000 }).not.toBeNull();
  await reader.goto((await linkOfMail(reader)) ?? "");
  // In the language of her account.
  const stop = main(reader).locator('button[name="scope"][value="subject"]');
  await stop.click();
  await reader.waitForURL(/done=stopped/);
  expect(await stop.count()).toBe(0);
  expect(await main(reader).locator('button[name="scope"]').count()).toBe(2);
}, 180_000);

async function reloaded(page: Page): Promise<string | null> {
  await page.goto("/en/about");
  return bell(page, /^Notifications/).getAttribute("aria-label");
}

/** Where the mail about it leads whoever wants less of it; null while it waits for more of the same. */
async function linkOfMail(page: Page): Promise<string | null> {
  await page.goto("/en/outbox");
  const mail = main(page).getByRole("link", { name: "What does a register cost" }).first();
  if ((await mail.count()) === 0) return null;
  await mail.click();
  const address = await main(page).locator('a[href*="/unsubscribe/"]').first().getAttribute("href");
  return address === null ? null : new URL(address, page.url()).pathname;
}
