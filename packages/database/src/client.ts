import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma } from "./generated/client.ts";
export type * from "./generated/client.ts";

export type Database = PrismaClient;

declare const insideTransaction: unique symbol;

/** What a writer asks for. Only `inTransaction` makes one, so the plain client does not compile in its place. */
export type Transaction = Prisma.TransactionClient & { readonly [insideTransaction]: true };

/** Enough for one process: requests wait for a connection rather than crowd the server. */
const defaultConnections = 10;

/** A statement that runs longer holds others up and is ended; imports and index builds read in batches. */
const statementTimeoutMs = 15_000;

type DatabaseOptions = {
  /** Bounds the connections of this process. */
  max?: number;
  /** Called for every statement: what `plaza_sql_statements_total` counts. */
  onStatement?: () => void;
};

/** Opens lazily: the first query connects. */
export function openDatabase(url: string, { max = defaultConnections, onStatement }: DatabaseOptions = {}): Database {
  // Columns are timestamps without zone in UTC, so now() has to mean UTC whatever the server's zone is.
  const adapter = new PrismaPg({
    connectionString: url,
    max,
    options: `-c TimeZone=UTC -c statement_timeout=${statementTimeoutMs}`,
    application_name: "plaza",
  });
  if (!onStatement) return new PrismaClient({ adapter });
  const counted = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  counted.$on("query", onStatement);
  return counted;
}

/** A transaction that PostgreSQL ended so that another could go on begins anew, this many times in all. */
const attemptsMax = 4;

/** Rows only: what the world hears goes through event rows written by `work`, which may run again. `timeoutMs` is for long imports. */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
  { timeoutMs = 5_000 }: { timeoutMs?: number } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await db.$transaction((tx) => work(tx as Transaction), { timeout: timeoutMs, maxWait: 5_000 });
    } catch (error) {
      if (attempt === attemptsMax || !isDeadlock(error)) throw error;
    }
}

/** Two waited for each other, and nothing is left of this one. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2034" || JSON.stringify(error.meta ?? {}).includes('"originalCode":"40P01"'));
