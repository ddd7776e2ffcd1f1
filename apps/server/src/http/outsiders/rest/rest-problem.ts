import { SearchEngineFailed, SearchIndexNotReady } from "@plaza/search";
import type { ErrorKind } from "@plaza/types/errors";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Logger } from "../../../platform/logger.ts";

const restCodes = ["bad_request", "not_found", "method_not_allowed", "unavailable", "refused", "internal"] as const;

/** Every answer that is no success. `problems` names each wrong parameter. */
export const restError = z.object({
  error: z.object({
    code: z.enum(restCodes),
    message: z.string(),
    problems: z.array(z.object({ parameter: z.string(), message: z.string() })),
  }),
});
type Problem = z.output<typeof restError>["error"]["problems"][number];
type RestCode = (typeof restCodes)[number];

export class BadParameters extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ parameter, message }) => `${parameter}: ${message}`).join("; "));
    this.problems = problems;
  }
}

type Answer = { status: ContentfulStatusCode; code: RestCode; message: string };

const answers: Record<ErrorKind, Answer> = {
  UNAUTHENTICATED: { status: 401, code: "refused", message: "This needs a signed-in member." },
  FORBIDDEN: { status: 403, code: "refused", message: "This may not be read." },
  NOT_FOUND: { status: 404, code: "not_found", message: "There is nothing here." },
  CONFLICT: { status: 409, code: "refused", message: "This changed meanwhile." },
  INVALID: { status: 422, code: "bad_request", message: "This breaks a rule." },
  RATE_LIMITED: { status: 429, code: "refused", message: "Too many requests. Wait a little." },
  UNAVAILABLE: { status: 503, code: "unavailable", message: "This cannot be answered now. Try again in a moment." },
};

export function problem(c: Context, { status, code, message }: Answer, problems: Problem[] = []): Response {
  c.header("cache-control", "no-store");
  if (status === 503) c.header("retry-after", "5");
  return c.json({ error: { code, message, problems } } satisfies z.output<typeof restError>, status);
}

export const notFound = (c: Context): Response => problem(c, answers.NOT_FOUND);

/** Translates what a use case throws; the rest is a defect, logged and told by its request id. */
export function problemOf(log: Logger): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof BadParameters)
      return problem(c, { status: 400, code: "bad_request", message: "Some parameters are wrong." }, error.problems);
    if (error instanceof DomainError) {
      if (error.retryAfterSeconds !== null) c.header("retry-after", String(error.retryAfterSeconds));
      return problem(c, answers[error.kind]);
    }
    if (error instanceof SearchIndexNotReady || error instanceof SearchEngineFailed) {
      log.warn({ err: error, requestId: c.get("requestId") as string }, "search did not answer");
      return problem(c, answers.UNAVAILABLE);
    }
    log.error({ err: error, requestId: c.get("requestId") as string }, "request failed");
    return problem(c, {
      status: 500,
      code: "internal",
      message: `Something went wrong on our side. Request ${c.get("requestId") as string}`,
    });
  };
}
