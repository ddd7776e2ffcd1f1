import { QueryClient } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { redirect, RouterContextProvider } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dataContext, type Given } from "./data.ts";
import { prefetch, type Reading } from "./prefetch.ts";

const argsFor = (locale: string, search = "") => {
  const context = new RouterContextProvider();
  context.set(dataContext, { queryClient: new QueryClient() } as Given);
  return {
    request: new Request(`https://plaza.example/${locale}/topics/water${search}`),
    params: { locale, topic: "water" },
    context,
  };
};

/** The status that a loader threw, or what else it threw. */
async function thrownBy(run: Promise<unknown>): Promise<unknown> {
  const thrown: unknown = await run.then(
    () => "nothing",
    (error: unknown) => error,
  );
  const isAnswer = typeof thrown === "object" && thrown !== null && "init" in thrown;
  return isAnswer ? (thrown.init as ResponseInit).status : thrown;
}

describe("reading for a page", () => {
  it("gives the locale, the parameters and the query of the address, and returns nothing", async () => {
    const seen: Reading[] = [];
    const page = prefetch((reading) => Promise.resolve(seen.push(reading)));
    expect(await page.loader(argsFor("fr", "?page=2"))).toBeNull();
    expect(seen[0]).toMatchObject({ locale: "fr", params: { topic: "water" } });
    expect(seen[0]?.searchParams.get("page")).toBe("2");
  });

  it("reads nothing in a language that there is none of", async () => {
    let isRead = false;
    const page = prefetch(() => {
      isRead = true;
      return Promise.resolve();
    });
    expect(await thrownBy(page.loader(argsFor("pt")))).toBe(404);
    expect(isRead).toBe(false);
  });

  it.each([
    ["NOT_FOUND", 404],
    ["BAD_REQUEST", 404],
    ["FORBIDDEN", 403],
    ["SERVICE_UNAVAILABLE", 503],
  ] as const)("answers %s with %d", async (code, status) => {
    const page = prefetch(() => Promise.reject(new TRPCError({ code })));
    expect(await thrownBy(page.loader(argsFor("en")))).toBe(status);
  });

  it("lets a defect and a redirect through as they are", async () => {
    const defect = new Error("broken");
    expect(await thrownBy(prefetch(() => Promise.reject(defect)).loader(argsFor("en")))).toBe(defect);
    const elsewhere = redirect("/en/topics", 301);
    const moved = prefetch(async () => {
      throw elsewhere;
    });
    const thrown = await thrownBy(moved.loader(argsFor("en")));
    expect(thrown).toBe(elsewhere);
  });
});

describe("reading in the browser", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leaves to the server what does not fit into the address of a call", async () => {
    const assign = vi.fn<(url: string) => void>();
    vi.stubGlobal("location", { assign });
    const page = prefetch(({ queryClient, trpc, locale }) =>
      queryClient.fetchQuery({ ...trpc.search.find.queryOptions({ q: "市".repeat(1_999), locale }), retry: false }),
    );
    const args = argsFor("en", "?q=long");
    void page.clientLoader(args);
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith(args.request.url));
  });

  it("leaves nothing else to it", async () => {
    const defect = new Error("broken");
    expect(await thrownBy(prefetch(() => Promise.reject(defect)).clientLoader(argsFor("en")))).toBe(defect);
  });
});
