import { isLocale } from "@plaza/types/locales";

type Asked = { url: URL; referer: string | undefined; host: string | undefined };

const resourceSegment = /^([1-9]\d{0,9})(?:-|$)/;

/** The resource that is being opened from our own page of results, as a page or by its script; else null. */
export function openedResource({ url, referer, host }: Asked): number | null {
  if (!isResultsPage(referer, host)) return null;
  return url.pathname.startsWith("/api/trpc/") ? resourceOfCalls(url) : resourceOfPath(url.pathname);
}

function isResultsPage(referer: string | undefined, host: string | undefined): boolean {
  if (referer === undefined || !URL.canParse(referer)) return false;
  const page = new URL(referer);
  const [, locale, kind, ...rest] = page.pathname.split("/");
  const isPlace = isLocale(locale) && (kind === "search" || kind === "library") && rest.join("") === "";
  return page.host === host && isPlace && (page.searchParams.get("q") ?? "").trim() !== "";
}

function resourceOfPath(pathname: string): number | null {
  const [, locale, library, segment = "", ...rest] = pathname.split("/");
  const digits = resourceSegment.exec(segment)?.[1];
  return isLocale(locale) && library === "library" && rest.length === 0 && digits !== undefined ? Number(digits) : null;
}

/** A page with script asks `resources.show`, alone or in one request with others, while it still shows the results. */
function resourceOfCalls({ pathname, searchParams }: URL): number | null {
  const position = pathname.slice("/api/trpc/".length).split(/,|%2c/i).indexOf("resources.show");
  if (position === -1) return null;
  const input = parsed(searchParams.get("input"));
  const call = searchParams.get("batch") === "1" ? field(input, String(position)) : input;
  const resourceId = field(call, "resourceId");
  return typeof resourceId === "number" ? resourceId : null;
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? "null");
  } catch {
    // What is no JSON asks for nothing; tRPC says so to whoever sent it.
    return null;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (Object.entries(value).find(([key]) => key === name)?.[1] as unknown)
    : undefined;
