import type { Database } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import type { ErrorKind } from "@plaza/types/errors";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { AccountParts } from "../features/accounts/index.ts";
import type { Bell } from "../features/notifications/index.ts";
import type { SearchLimit } from "../features/moderation/index.ts";
import type { NoteSearch } from "../features/search-insight/index.ts";
import type { VocabularySource } from "../features/topics/index.ts";
import { DomainError } from "../platform/domain-error.ts";
import type { Logger } from "../platform/logger.ts";
import type { FileStore } from "../platform/ports/file-store.ts";
import type { PostingLimits } from "../platform/posting-limits.ts";
import type { Viewer } from "../platform/viewer.ts";
import type { Visit } from "../platform/visit.ts";

/** What a procedure works with. */
export type Deps = {
  db: Database;
  index: SearchIndex;
  vocabulary: VocabularySource;
  files: FileStore;
  accounts: AccountParts;
  bell: Bell;
  log: Logger;
  postingLimits: PostingLimits;
  searchLimit: SearchLimit;
};
export type Context = Deps & { requestId: string; noteSearch: NoteSearch; viewer: Viewer | null; visit: Visit };

/** Who may call a procedure; every procedure declares it and a test walks the router. */
type Meta = { access: "public" | "member" | "staff" };

const codes: Record<ErrorKind, TRPCError["code"]> = {
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  INVALID: "UNPROCESSABLE_CONTENT",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UNAVAILABLE: "SERVICE_UNAVAILABLE",
};

/** Who looks is found out again after some minutes: whoever signed out or was suspended hears no more. */
const streams = {
  maxDurationMs: 300_000,
  ping: { enabled: true, intervalMs: 15_000 },
  client: { reconnectAfterInactivityMs: 45_000 },
};

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    sse: streams,
    errorFormatter: ({ shape, error, ctx }) => ({
      ...shape,
      message: error.code === "INTERNAL_SERVER_ERROR" ? "internal" : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        requestId: ctx?.requestId ?? null,
        retryAfterSeconds: error.cause instanceof DomainError ? error.cause.retryAfterSeconds : null,
        issues:
          error.cause instanceof ZodError
            ? error.cause.issues.map(({ path, message }) => ({ path: path.join("."), message }))
            : [],
      },
    }),
  });

const translateErrors = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) throw new TRPCError({ code: codes[cause.kind], message: cause.reason, cause });
  if (result.error.code === "INTERNAL_SERVER_ERROR")
    ctx.log.error({ err: cause ?? result.error, requestId: ctx.requestId, path }, "procedure failed");
  return result;
});

export const { router, createCallerFactory } = t;
export const publicProcedure = t.procedure.meta({ access: "public" }).use(translateErrors);

/** What only one viewer may do depends on the thing as well: a policy decides that, in the use case. */
export const memberProcedure = t.procedure
  .meta({ access: "member" })
  .use(translateErrors)
  .use(({ ctx, next }) => {
    if (ctx.viewer === null) throw new DomainError("UNAUTHENTICATED", "account.signed_out");
    return next({ ctx: { viewer: ctx.viewer } });
  });

export const staffProcedure = memberProcedure.meta({ access: "staff" }).use(({ ctx, next }) => {
  const { isStaff, needsCodeApp = false } = ctx.viewer;
  if (!isStaff) throw new DomainError("FORBIDDEN", needsCodeApp ? "account.code_app_needed" : "account.staff_only");
  return next({ ctx });
});
