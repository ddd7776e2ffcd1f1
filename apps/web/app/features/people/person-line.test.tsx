import type { PersonHit } from "@plaza/types/people";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { PersonLine } from "./person-line.tsx";

const person: PersonHit = {
  memberId: 1,
  handle: "amina",
  name: "أمينة",
  isFictional: false,
  photo: null,
  role: "researcher",
  jobTitle: null,
  organisation: null,
  place: null,
  languages: [],
  topics: [],
  offers: [],
  isAvailable: false,
  reason: null,
  excerpt: null,
};

const draw = (more: Partial<PersonHit> = {}) => renderHtml(<PersonLine person={{ ...person, ...more }} />);

describe("a person in a list", () => {
  it("is named whole, in the direction of her script, and leads to her page", async () => {
    expect(await draw()).toMatch(/<a dir="auto" href="\/en\/people\/amina"[^>]*>أمينة<\/a>/);
  });

  it("says what others vouch for and where the words were found", async () => {
    const html = await draw({
      topics: [
        { slug: "open-data", label: "Open data", isEndorsed: true },
        { slug: "gender", label: "Gender", isEndorsed: false },
      ],
      reason: { fields: ["expertise", "introduction"], words: [] },
    });
    expect(html.replaceAll("<!-- -->", "")).toMatch(/<strong>Open data<\/strong> <span[^>]*>\(endorsed\)<\/span>/);
    expect(html.replaceAll("<!-- -->", "")).toContain("Found in: expertise and introduction");
  });

  it("says nothing of what is not shown", async () => {
    const html = await draw({ role: null });
    for (const word of ["Knows", "Found in", "Available", "Fictional"]) expect(html).not.toContain(word);
  });
});
