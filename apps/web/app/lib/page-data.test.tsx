import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type Page, PageProvider } from "./data.ts";
import { PageData } from "./page-data.tsx";

const page: Page = { light: false, origin: "https://plaza.example", mode: "demo", requestId: null };

const render = (queryClient: QueryClient) =>
  renderToString(
    <QueryClientProvider client={queryClient}>
      <PageProvider value={page}>
        <PageData />
      </PageProvider>
    </QueryClientProvider>,
  );

const textOf = (html: string) =>
  /^<script type="application\/json" id="page-data">(.*)<\/script>$/s.exec(html)?.[1] ?? "";

describe("the data block of a page", () => {
  it("holds the page's facts and every answer once", () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData([["topics", "list"], { input: { locale: "en" } }], ["water"]);
    expect(JSON.parse(textOf(render(queryClient)))).toEqual({
      page,
      answers: [[[["topics", "list"], { input: { locale: "en" } }], ["water"]]],
    });
  });

  it("cannot be left from inside an answer", () => {
    const hostile = "</script><script>alert(1)</script><!--";
    const queryClient = new QueryClient();
    queryClient.setQueryData(["title"], hostile);
    const text = textOf(render(queryClient));
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toHaveProperty("answers", [[["title"], hostile]]);
  });

  it("leaves out what could not be read", async () => {
    const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await queryClient
      .fetchQuery({ queryKey: ["broken"], queryFn: () => Promise.reject(new Error("secret")) })
      .catch(() => {});
    expect(JSON.parse(textOf(render(queryClient)))).toHaveProperty("answers", []);
  });
});
