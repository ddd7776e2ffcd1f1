import type { SearchHitView } from "@plaza/types/search";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { WhyThis } from "./why-this.tsx";

const draw = async (reason: SearchHitView["reason"]) =>
  (await renderHtml(<WhyThis reason={reason} />)).replaceAll("<!-- -->", "");

describe("why a hit is shown", () => {
  it("says nothing where nothing was asked", async () => {
    expect(await draw(null)).toBe("");
  });

  it("names the parts that hold the words", async () => {
    expect(await draw({ fields: ["title", "body"], words: [] })).toContain(
      "The words stand in the title and the text.",
    );
  });

  it("says before it is asked that a text in another language was found by a translation", async () => {
    const html = await draw({
      fields: ["title"],
      words: [{ typed: "rendición de cuentas", found: "accountability", language: "en", how: "translated" }],
    });
    const [before = "", inside = ""] = html.split("<details>");
    expect(before).toMatch(/Found in <span>English<\/span>:.*<span lang="en" dir="auto">accountability<\/span>/);
    expect(inside).toContain(
      '<span dir="auto">rendición de cuentas</span> was translated as <strong dir="auto">accountability</strong>.',
    );
  });

  it("tells corrections and completions apart", async () => {
    const html = await draw({
      fields: [],
      words: [
        { typed: "budjet", found: "budget", language: "en", how: "corrected" },
        { typed: "partic", found: "participation", language: "en", how: "completed" },
      ],
    });
    expect(html).toContain('<span dir="auto">budjet</span> was taken for <strong dir="auto">budget</strong>.');
    expect(html).toContain('was completed to <strong dir="auto">participation</strong>.');
    expect(html).not.toContain("The words stand");
  });
});
