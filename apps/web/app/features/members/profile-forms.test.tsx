import { memberFields, type OwnProfile } from "@plaza/types/members";
import { describe, expect, it } from "vitest";
import { readForm } from "../../lib/forms/sent-form.ts";
import { loadWords } from "../../lib/words.ts";
import { renderHtml } from "../../test/render.tsx";
import { AboutForm } from "./about-form.tsx";
import { Completion } from "./completion.tsx";
import { readLanguages } from "./language-input.tsx";
import { LanguagesForm } from "./languages-form.tsx";
import { PlaceForm } from "./place-form.tsx";
import { TopicsForm } from "./topics-form.tsx";
import { VisibilityForm } from "./visibility-form.tsx";

await loadWords("people", "profile");

const visibility = Object.fromEntries(memberFields.map((field) => [field, "members"])) as OwnProfile["visibility"];
const profile: OwnProfile = {
  memberId: 7,
  handle: "ana",
  name: "Ana <b>",
  pronunciation: null,
  pronouns: null,
  role: "researcher",
  jobTitle: null,
  place: null,
  languages: [{ language: "pt-BR", level: "c1" }],
  knows: ["open-data"],
  learns: [],
  introduction: null,
  introductionLanguage: null,
  photo: null,
  offers: [],
  monthlyCapacity: 2,
  isPaused: false,
  pausedUntil: null,
  isListed: false,
  visibility: { ...visibility, photo: "nobody" },
  missing: ["topics", "photo"],
};

describe("the forms of a profile", () => {
  it("show what is stored, in one field for the whole name", async () => {
    const html = await renderHtml(<AboutForm profile={profile} />);
    expect(html).toContain('value="Ana &lt;b&gt;"');
    expect(html).toMatch(/<option value="researcher" selected="">/);
    expect(html.match(/<label/g)?.length).toBe(5);
  });

  it("send a language by its tag as long as the shown name is left alone", async () => {
    const html = await renderHtml(<LanguagesForm profile={profile} />, { locale: "es" });
    const sent = new FormData();
    for (const [, name = "", value = ""] of html.matchAll(/<input[^>]*name="(\w+)"[^>]*value="([^"]*)"/g))
      sent.append(name, value);
    expect(readLanguages(readForm(sent), "language")).toEqual(["pt-BR", "", ""]);
    sent.set("language", "Kiswahili");
    expect(readLanguages(readForm(sent), "language")).toEqual(["Kiswahili"]);
  });

  it("open the topics in which something is chosen", async () => {
    const topic = (slug: string, children: string[]) => ({
      slug,
      label: slug,
      children: children.map((child) => ({
        topicId: 1,
        slug: child,
        label: child,
        parentSlug: slug,
        scope: "",
        resourceCount: 0,
      })),
    });
    const topics = [topic("openness", ["open-data"]), topic("budgets", ["participatory-budgeting"])];
    const html = await renderHtml(<TopicsForm profile={profile} topics={topics} />);
    expect(html.match(/<details[^>]*open=""/g)).toHaveLength(1);
    expect(html.match(/<input type="checkbox" name="knows"[^>]*checked=""[^>]*>/g)).toHaveLength(1);
    expect(html).toContain("(1 chosen)");
  });

  it("name the field beside each visibility", async () => {
    const html = await renderHtml(<VisibilityForm profile={profile} />);
    for (const field of memberFields) expect(html).toContain(`name="${field}"`);
    expect(html.match(/<option value="nobody" selected="">/g)).toHaveLength(1);
    expect(html).not.toMatch(/name="isListed"[^>]*checked/);
  });

  it("offer places that were found, each with its country", async () => {
    const place = {
      placeId: 5,
      slug: "x",
      name: "Valencia",
      level: "region",
      code: "ES-V",
      countryCode: "ES",
    } as const;
    const html = await renderHtml(
      <PlaceForm profile={profile} query="valencia" found={[{ ...place, within: "Spain" }]} />,
    );
    expect(html).toContain("Valencia, Spain");
    expect(html).toMatch(/type="radio" name="placeId"[^>]*value="5"/);
    const none = await renderHtml(<PlaceForm profile={profile} query="zzz" found={[]} />);
    expect(none).toContain("No place of this name");
  });
});

describe("what would help others", () => {
  it("comes with a reason for each, and goes when nothing is missing", async () => {
    const html = await renderHtml(<Completion missing={["topics", "photo"]} />);
    expect(html.match(/<li/g)).toHaveLength(2);
    expect(html).toContain('href="/en/me/profile/photo"');
    expect(await renderHtml(<Completion missing={[]} />)).toBe("");
  });
});
