import type { DemoKind } from "@plaza/types/accounts";
import type { Page } from "playwright-core";

/** Through the banner of the demonstration; ends on the page from which it began. */
async function signInAs(page: Page, kind: DemoKind): Promise<void> {
  const button = page.locator(`button[name="kind"][value="${kind}"]`);
  await page.getByRole("complementary").filter({ has: button }).locator("summary").click();
  await Promise.all([page.waitForEvent("load"), button.click()]);
  await memberMenu(page).waitFor();
}

export const memberMenu = (page: Page) => page.getByRole("banner").locator("summary");

/** A person of the demonstration on a page, signed in. */
export async function openAs(page: Page, kind: DemoKind, path: string): Promise<Page> {
  await page.goto("/en/about");
  await signInAs(page, kind);
  await page.goto(path);
  return page;
}
