import type { CollectionItemView, CollectionView } from "@plaza/types/collections";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { CollectionList } from "./collection-list.tsx";
import { ItemEditor } from "./item-editor.tsx";

const collection: CollectionItemView = {
  collectionId: 7,
  slug: "qaima",
  title: { text: "قائمة القراءة", lang: "ar", dir: "rtl" },
  description: null,
  isPublic: false,
  owner: { type: "member", handle: null, name: null },
  itemCount: 1,
  updatedAt: "2026-11-23T10:00:00.000Z",
};

const edited: CollectionView = {
  ...collection,
  version: "a",
  language: "ar",
  can: { edit: true, delete: true, follow: true },
  items: [1, 2, 3].map((position) => ({
    resourceId: position * 10,
    position,
    resource: null,
    note: null,
    version: "b",
  })),
};

function Editor() {
  return <ItemEditor collection={edited} form={useFormResult("items")} />;
}

describe("a list of collections", () => {
  it("writes each title in its own language and direction, and names nobody who is not listed", async () => {
    const html = await renderHtml(<CollectionList collections={[collection]} />);
    expect(html).toContain('href="/en/collections/7-qaima"');
    expect(html).toMatch(/lang="ar" dir="rtl"[^>]*>قائمة القراءة/);
    expect(html).toContain("By a member of Plaza");
    expect(html).toContain("Only for you");
  });
});

describe("the order of a collection", () => {
  it("is changed by plain forms: no way up from the top, none down from the end", async () => {
    const html = await renderHtml(<Editor />);
    const countOf = (pattern: RegExp) => [...html.matchAll(pattern)].length;
    expect(countOf(/<form[^>]*method="post"/g)).toBe(3);
    expect(countOf(/<button[^>]*value="up"/g)).toBe(2);
    expect(countOf(/<button[^>]*value="down"/g)).toBe(2);
    expect(countOf(/<button[^>]*value="remove"/g)).toBe(3);
    // The first button is what the enter key presses in the field of the place.
    expect(html.indexOf('value="move"')).toBeLessThan(html.indexOf('value="down"'));
  });
});
