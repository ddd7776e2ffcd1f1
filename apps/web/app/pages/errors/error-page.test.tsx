import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { ErrorPage } from "./error-page.tsx";

const missing = { status: 404, statusText: "", internal: false, data: null };

const titleOf = (html: string) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1];

describe("a failed page", () => {
  it.each([
    ["en", "There is no page at this address"],
    ["es", "No hay ninguna página en esta dirección"],
    ["fr", "Il n’y a pas de page à cette adresse"],
  ] as const)("says in %s that there is no such page, and offers a search", async (locale, title) => {
    const html = await renderHtml(<ErrorPage error={missing} />, { locale });
    expect(titleOf(html)).toBe(title);
    expect(html).toContain(`action="/${locale}/search"`);
    expect(html).toContain('content="noindex"');
  });

  it("holds the words of a form whose page is gone, to be copied", async () => {
    const sentWords = { text: "We water <them> by turns.", isKept: true };
    const html = await renderHtml(<ErrorPage error={{ ...missing, data: { sentWords } }} />);
    expect(html).toMatch(/<textarea[^>]*readOnly[^>]*>We water &lt;them&gt; by turns\.<\/textarea>/i);
    expect(html).toContain('href="/en/me/drafts"');
    const notKept = await renderHtml(
      <ErrorPage error={{ ...missing, data: { sentWords: { ...sentWords, isKept: false } } }} />,
    );
    expect(notKept).toContain("Copy what you want to keep");
    expect(notKept).not.toContain("/me/drafts");
    expect(await renderHtml(<ErrorPage error={missing} />)).not.toContain("<textarea");
  });

  it("names the request of a fault and nothing of the fault", async () => {
    const html = await renderHtml(<ErrorPage error={new Error("password of the database")} />, {
      page: { requestId: "r-17" },
    });
    expect(titleOf(html)).toBe("This page could not be shown");
    expect(html).toContain("<code>r-17</code>");
    expect(html).not.toContain("password");
  });

  it("tells what is unavailable for a while from a fault", async () => {
    const html = await renderHtml(<ErrorPage error={{ ...missing, status: 503 }} />, { page: { requestId: "r-18" } });
    expect(titleOf(html)).toBe("This is not available at the moment");
    expect(html).toContain("r-18");
  });
});
