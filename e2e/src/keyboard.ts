import type { Page } from "playwright-core";
import { expect } from "vitest";

type Focused = { name: string; tag: string; href: string; isRinged: boolean; isInView: boolean };

/** What the focus is on, and whether a reader can see that. */
export function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: element.getAttribute("name") ?? element.textContent.trim(),
      tag: element.tagName.toLowerCase(),
      href: element.getAttribute("href") ?? "",
      isRinged: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      isInView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0,
    };
  });
}

/** Tabs until the focus is on what is wanted; every stop on the way must be visible. */
export async function tabTo(page: Page, isWanted: (focused: Focused) => boolean): Promise<Focused> {
  const stops: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await readFocus(page);
    stops.push(`${focused.tag} ${focused.name.slice(0, 40)}`);
    expect(focused).toEqual({ ...focused, isRinged: true, isInView: true });
    if (isWanted(focused)) return focused;
  }
  throw new Error(`The focus never came there. Stops:\n${stops.join("\n")}`);
}
