import type { ErrorReason } from "@plaza/types/errors";
import { isRouteErrorResponse } from "react-router";

const statuses: Record<string, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
};

const textOf = (value: unknown, key: string): string | undefined => {
  if (typeof value !== "object" || value === null || !(key in value)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : undefined;
};

const detailOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "data" in error ? error.data : undefined;

/**
 * HTTP status of a refusal by tRPC; undefined for a defect. By shape, not by class: the bundle and the server
 * hold two copies of @trpc/server. In process the error has `code`, over HTTP `data.code`.
 */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = textOf(error, "code") ?? textOf(detailOf(error), "code");
  return code === undefined ? undefined : statuses[code];
}

/** Of a refusal for the number of tries: seconds until it is worth another one. In process it stands in the cause. */
export function retryAfterOf(error: unknown): number | null {
  const holders = [detailOf(error), error instanceof Error ? error.cause : undefined];
  const found = holders.map((holder): unknown =>
    typeof holder === "object" && holder !== null ? Reflect.get(holder, "retryAfterSeconds") : undefined,
  );
  return found.find((value) => typeof value === "number") ?? null;
}

/** The one limit that readers meet on pages. */
const tooManySearches = "search.too_many" satisfies ErrorReason;

/** What a person can be told about a failed page. */
export type Failure = {
  kind: "missing" | "forbidden" | "unreadable" | "too_many" | "unavailable" | "offline" | "fault";
  requestId: string | null;
};

const refusals: Record<number, Failure["kind"]> = {
  400: "unreadable",
  401: "forbidden",
  403: "forbidden",
  429: "unavailable",
  503: "unavailable",
};

export function failureOf(error: unknown): Failure {
  const requestId = textOf(detailOf(error), "requestId") ?? null;
  const status = isRouteErrorResponse(error) ? error.status : statusOf(error);
  if (status === 429 && textOf(detailOf(error), "reason") === tooManySearches) return { kind: "too_many", requestId };
  const refusal = status === undefined ? undefined : (refusals[status] ?? (status < 500 ? "missing" : undefined));
  return { kind: refusal ?? (isUnreachable(error) ? "offline" : "fault"), requestId };
}

/** A request or a script that never reached the server fails with a TypeError, which tRPC keeps as the cause. */
function isUnreachable(error: unknown): boolean {
  if (typeof document === "undefined" || !(error instanceof Error)) return false;
  const cause = error.name === "TRPCClientError" ? error.cause : error;
  return cause instanceof TypeError && /fetch|network|load failed|module script|imported module/i.test(cause.message);
}
