import type { Database } from "@plaza/database";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "../../platform/domain-error.ts";
import { dayOf, hashSource, openDay } from "../search-insight/index.ts";

type Rule = { points: number; minutes: number };

/** So many tries in so many minutes. A source is a network, and a whole town hall or workshop may stand behind it. */
const rules = {
  link_address: { points: 5, minutes: 15 },
  link_source: { points: 60, minutes: 15 },
  password_address: { points: 10, minutes: 15 },
  password_source: { points: 60, minutes: 15 },
  code_account: { points: 6, minutes: 15 },
  email_change_account: { points: 3, minutes: 60 },
  provider_source: { points: 60, minutes: 15 },
  typed_source: { points: 60, minutes: 60 },
  token_source: { points: 120, minutes: 15 },
} as const satisfies Record<string, Rule>;
export type LimitName = keyof typeof rules;

/** A code of an app is good for a minute and a half at most, and only once. */
const spentSeconds = 120;

/** Attempts counted in PostgreSQL, so that they hold across processes. Keys are hashes that nobody can undo once their day is over. */
export class Limits {
  readonly #db: Database;
  readonly #limiters: Record<LimitName, RateLimiterPostgres>;
  readonly #spent: RateLimiterPostgres;
  #salt: Awaited<ReturnType<typeof openDay>> | null = null;

  constructor(db: Database) {
    this.#db = db;
    const make = (name: string, { points, seconds }: { points: number; seconds: number }) =>
      new RateLimiterPostgres({
        storeClient: new QueryClient(db),
        storeType: "client",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration: seconds,
      });
    this.#limiters = Object.fromEntries(
      Object.entries(rules).map(([name, { points, minutes }]) => [name, make(name, { points, seconds: minutes * 60 })]),
    ) as Record<LimitName, RateLimiterPostgres>;
    this.#spent = make("spent", { points: 1, seconds: spentSeconds });
  }

  /** Counts an attempt; refuses when there were too many. `of` is an address, an account or a network; null is nobody's. */
  async take(name: LimitName, of: string | null): Promise<void> {
    if (of === null) return;
    try {
      await this.#limiters[name].consume(await this.#keyOf(of));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new DomainError("RATE_LIMITED", "account.too_many_attempts", {
        retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      });
    }
  }

  /** Whoever succeeded has not been guessing. */
  async forgive(name: LimitName, of: string): Promise<void> {
    await this.#limiters[name].delete(await this.#keyOf(of));
  }

  /** True the first time alone, for two minutes. */
  async spend(what: string): Promise<boolean> {
    try {
      await this.#spent.consume(await this.#keyOf(what));
      return true;
    } catch (error) {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    }
  }

  async clear(): Promise<void> {
    await this.#db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Date.now()) } } });
  }

  async #keyOf(text: string): Promise<string> {
    const day = dayOf(new Date());
    if (this.#salt?.day !== day) this.#salt = await openDay(this.#db, day);
    return hashSource(this.#salt, text);
  }
}

type Query = { text: string; values: unknown[] };

/** The part of node-postgres that the limiter asks for, on Prisma's connections. */
class QueryClient {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async query({
    text,
    values,
  }: Query): Promise<{ rows: { points: number; expire: number | null }[]; rowCount: number }> {
    if (!/returning|^\s*select/i.test(text))
      return { rows: [], rowCount: await this.#db.$executeRawUnsafe(text, ...values) };
    const rows = await this.#db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })),
      rowCount: rows.length,
    };
  }
}
