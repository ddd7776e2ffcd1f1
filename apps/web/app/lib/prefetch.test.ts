import { QueryClient } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { data, redirect, RouterContextProvider } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dataContext, type Given } from "./data.ts";
import { sentWordsContext } from "./forms/sent-words.ts";
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

describe("reading for a page with a refused form", () => {
  const sentWords = { text: "We water them by turns.", isKept: true };
  const refused = () => {
    const args = argsFor("en");
    args.context.set(sentWordsContext, sentWords);
    return args;
  };

  it("stays at an address that was replaced, which leads on otherwise", async () => {
    let isReadOn = false;
    const page = prefetch(({ leadOn }) => {
      leadOn("/en/topics/rivers");
      isReadOn = true;
      return Promise.resolve();
    });
    const thrown: unknown = await page.loader(argsFor("en")).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).headers.get("location")).toBe("/en/topics/rivers");
    expect(isReadOn).toBe(false);
    expect(await page.loader(refused())).toBeNull();
    expect(isReadOn).toBe(true);
  });

  it("hands the words on where the page is gone", async () => {
    const gone = prefetch(() => Promise.reject(new TRPCError({ code: "NOT_FOUND" })));
    await expect(gone.loader(refused())).rejects.toMatchObject({ data: { sentWords }, init: { status: 404 } });
    const closed = prefetch(async () => {
      throw data(null, { status: 403 });
    });
    await expect(closed.loader(refused())).rejects.toMatchObject({ data: { sentWords }, init: { status: 403 } });
    await expect(closed.loader(argsFor("en"))).rejects.toMatchObject({ data: null, init: { status: 403 } });
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
