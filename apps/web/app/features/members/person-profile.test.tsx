import type { PersonView } from "@plaza/types/members";
import { describe, expect, it } from "vitest";
import { loadWords } from "../../lib/words.ts";
import { renderHtml } from "../../test/render.tsx";
import { PersonProfile } from "./person-profile.tsx";
import { ProfilePreview } from "./profile-preview.tsx";

await loadWords("people");

const bare: PersonView = {
  memberId: 7,
  handle: "ana",
  name: "أنا سون",
  pronunciation: null,
  isFictional: false,
  pronouns: null,
  role: null,
  jobTitle: null,
  organisation: null,
  place: null,
  languages: [],
  knows: [],
  learns: [],
  introduction: null,
  photo: null,
  offers: [],
  isAvailable: false,
  networks: [],
  can: { edit: false },
};
const full: PersonView = {
  ...bare,
  pronunciation: "Ah-na",
  pronouns: "she",
  role: "local_official",
  jobTitle: "Head of budget",
  organisation: { slug: "city", name: { text: "مدينة", lang: "ar", dir: "rtl" }, isConfirmed: true },
  languages: [{ language: "ar", level: "native" }],
  knows: [{ topicId: 1, slug: "open-data", label: "Open data", parentSlug: null }],
  introduction: { html: "<p>Hola</p>", lang: "es", dir: "ltr" },
  photo: { path: "/files/aa/photo-7-320.webp", smallPath: "/files/aa/photo-7-96.webp" },
  offers: ["mentor"],
  isAvailable: true,
  networks: [{ slug: "budgets", name: { text: "Budgets", lang: "en", dir: "ltr" } }],
};

describe("the page of a person", () => {
  it("begins with her name, whole, in the direction of its script", async () => {
    const html = await renderHtml(<PersonProfile person={full} />);
    expect(html).toMatch(/<h1 dir="auto"[^>]*>أنا سون<\/h1>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("<bdi>Ah-na</bdi>");
    expect(html).toContain('<span lang="ar" dir="rtl">مدينة</span>');
    expect(html).toMatch(/lang="es" dir="ltr"[^>]*><p>Hola<\/p>/);
  });

  it("says what she knows and offers, and how well she speaks, in words", async () => {
    const html = await renderHtml(<PersonProfile person={full} />, { locale: "fr" });
    expect(html).toContain("Langue maternelle");
    expect(html).toContain("Accompagner un collègue");
    expect(html).toContain("/fr/topics/open-data");
    expect(html).not.toContain("pause");
  });

  it("leaves no empty section for what is hidden or not filled in", async () => {
    const html = await renderHtml(<PersonProfile person={bare} />);
    expect(html).not.toContain("<section");
    expect(html).not.toContain("<h2");
  });

  it("labels who is fictional, and says when offers rest", async () => {
    const html = await renderHtml(<PersonProfile person={{ ...full, isFictional: true, isAvailable: false }} />);
    expect(html).toContain("Fictional member, for the demo");
    expect(html).toContain("on a pause");
  });

  it("has no image in the light version", async () => {
    expect(await renderHtml(<PersonProfile person={full} />, { page: { light: true } })).not.toMatch(/<img|<svg/);
  });
});

describe("a preview", () => {
  it("says why there is nothing to see", async () => {
    const html = await renderHtml(<ProfilePreview as="public" preview={{ person: null }} />);
    expect(html).toContain("They see nothing of you");
  });

  it("is the page itself, below the heading of the profile", async () => {
    const html = await renderHtml(<ProfilePreview as="members" preview={{ person: full }} />);
    expect(html).toMatch(/<h2 dir="auto"/);
    expect(html).not.toContain("<h1");
  });
});
