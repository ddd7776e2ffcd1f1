import type { TopicEndorsementsView } from "@plaza/types/endorsements";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { EndorsementList } from "./endorsement-list.tsx";

const said: TopicEndorsementsView = {
  topic: { topicId: 1, slug: "open-data", label: "Open data", parentSlug: null },
  isExpert: false,
  endorsers: [],
  hiddenCount: 0,
  isByStaff: false,
  answerCount: 0,
  can: { endorse: false, revoke: false },
};
const show = (...topics: Partial<TopicEndorsementsView>[]) =>
  renderHtml(<EndorsementList handle="nour" name="Nour" />, {
    path: "/en/people/nour",
    read: [
      [
        [["endorsements", "ofPerson"], { input: { handle: "nour", locale: "en" }, type: "query" }],
        { handle: "nour", topics: topics.map((changes) => ({ ...said, ...changes })) },
      ],
    ],
  });

describe("endorsements of a person", () => {
  it("are absent while nobody said anything and the reader may not either", async () => {
    expect(await show({})).not.toContain("<h2");
  });

  it("name who may be seen, count the others, and say who is an expert", async () => {
    const endorser = { endorsementId: 3, handle: "ana", name: "Ana", can: { remove: false } };
    const html = await show({ isExpert: true, endorsers: [endorser], hiddenCount: 2, isByStaff: true });
    expect(html).toContain('href="/en/people/ana"');
    expect(html).toContain("2 members");
    expect(html).toContain("Expert");
    expect(html).not.toContain("<button");
  });

  it("have the buttons that the view allows, each with its topic or number", async () => {
    const endorser = { endorsementId: 3, handle: "ana", name: "Ana", can: { remove: true } };
    expect(await show({ endorsers: [endorser] })).toMatch(/<button value="3"[^>]* name="remove">/);
    expect(await show({ can: { endorse: true, revoke: false } })).toMatch(
      /<button value="open-data"[^>]* name="endorse">/,
    );
    expect(await show({ hiddenCount: 1, can: { endorse: false, revoke: true } })).toMatch(
      /<button value="open-data"[^>]* name="revoke">/,
    );
  });
});
