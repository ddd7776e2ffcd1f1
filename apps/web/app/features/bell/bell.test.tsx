import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { Bell } from "./bell.tsx";
import { BellLink } from "./bell-link.tsx";

const unseen = (count: number): [string[][] | (string[] | object)[], unknown][] => [
  [[["notifications", "unseen"], { type: "query" }], count],
];

describe("the bell", () => {
  it("is nothing for readers without an account", async () => {
    expect(await renderHtml(<Bell />, { read: [[[["accounts", "me"], { type: "query" }], null]] })).toBe("");
  });

  it.each([
    ["en", 0, "Notifications", "</svg></a>"],
    ["en", 3, "Notifications, 3 new", ">3</span>"],
    ["es", 1, "Avisos, 1 nuevo", ">1</span>"],
    ["fr", 100, "Notifications, 100 nouvelles", ">99+</span>"],
  ] as const)("says in %s that %i are new", async (locale, count, label, shown) => {
    const html = await renderHtml(<BellLink />, { locale, path: `/${locale}`, read: unseen(count) });
    expect(html).toContain(`aria-label="${label}"`);
    expect(html).toContain(`href="/${locale}/me/notifications"`);
    expect(html).toContain(shown);
  });

  it("is a word in the light version, which has no pictures", async () => {
    const html = await renderHtml(<BellLink />, { page: { light: true }, read: unseen(2) });
    expect(html).toContain(">Notifications<");
    expect(html).not.toContain("<svg");
  });
});
