import type { ResourceView } from "@plaza/types/resources";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { ResourceHead } from "./resource-head.tsx";
import { UseIt } from "./use-it.tsx";

const published: ResourceView = {
  resourceId: 5,
  slug: "minutes",
  kind: "dataset",
  title: { text: "Minutes", lang: "en", dir: "ltr" },
  summary: null,
  language: "en",
  publisher: null,
  year: null,
  place: null,
  licence: { id: null, name: "", url: null, mayShare: null, mayAdapt: null, mayUseCommercially: null },
  translations: [],
  moreTranslations: 0,
  state: "published",
  withdrawnReason: null,
  bodyHtml: null,
  isBodyLong: false,
  creators: [],
  topics: [],
  keywords: [],
  links: [
    {
      url: "https://city.example/minutes",
      stored: false,
      language: null,
      mediaType: null,
      byteSize: null,
      sha256: null,
      label: null,
    },
  ],
  identifiers: [],
  edition: null,
  supersededBy: null,
  supersedes: [],
  related: [],
  revisions: [],
  citations: [],
  metadata: { dublinCore: [], jsonLd: {} },
  reviewBy: null,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const withdrawn: ResourceView = { ...published, state: "withdrawn", withdrawnReason: "It was wrong." };

const link = /<a href="https:\/\/city\.example\/minutes"[^>]*>/;

describe("the way to a resource", () => {
  it("is a button that says where it leads", async () => {
    const html = await renderHtml(<UseIt resource={published} />);
    expect(link.exec(html)?.[0]).toContain("class=");
    expect(html).toContain("Open at the publisher");
    expect(html).toContain("city.example</p>");
  });

  it("is a plain link behind a disclosure once it was withdrawn", async () => {
    const html = await renderHtml(<UseIt resource={withdrawn} />);
    expect(html).toMatch(/<details[^>]*><summary[^>]*>Where it was<\/summary>.*city\.example.*<\/details>/);
    expect(link.exec(html)?.[0]).not.toContain("class=");
  });

  it("is offered to search engines only while it stands", async () => {
    expect(await renderHtml(<ResourceHead resource={withdrawn} />)).toContain('name="robots" content="noindex"');
    expect(await renderHtml(<ResourceHead resource={published} />)).not.toContain("noindex");
  });
});
