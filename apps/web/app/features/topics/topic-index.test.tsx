import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { TopicIndex } from "./topic-index.tsx";

const topic = (slug: string, resourceCount: number) => ({
  topicId: 1,
  slug,
  label: slug,
  parentSlug: null,
  scope: "",
  resourceCount,
  children: [],
});

describe("the index of topics", () => {
  it("links each topic with its number of resources, and what is below it", async () => {
    const topics = [{ ...topic("water", 1), children: [topic("rivers", 0)] }];
    const html = (await renderHtml(<TopicIndex topics={topics} level={2} />, { locale: "fr" })).replaceAll(
      "<!-- -->",
      "",
    );
    expect(html).toMatch(
      /<h2[^>]*><a[^>]*href="\/fr\/topics\/water"[^>]*>water<\/a><\/h2><span[^>]*>1 ressource<\/span>/,
    );
    expect(html).toMatch(/<li><a[^>]*href="\/fr\/topics\/rivers"/);
  });
});
