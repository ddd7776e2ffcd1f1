import type { Database } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Logger } from "../../platform/logger.ts";
import type { SearchLimits } from "../../platform/search-limits.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { dayOf, hashSource, openDay } from "../search-insight/index.ts";

type Visitor = {
  viewer: Viewer | null;
  /** Her network and what her browser says of itself: nothing else tells readers without an account apart. */
  visit: { source: string | null; headers: Headers };
};
type Counted = { count: number; settled: number; elsewhere: number };
type Parts = { db: Database; log: Logger; limits: SearchLimits };

const minuteMs = 60_000;
const secondsOfMinute = 60;
const settleMs = 2_000;
/** A town hall or a workshop: so many browsers' worth of searches behind one address. */
const browsersOfNetwork = 5;
/** Who searches less than this in a minute costs no write. */
const settledFrom = 10;
/** Beyond so many different askers in a minute the new ones are let through uncounted, rather than memory filled. */
const askersMax = 100_000;

/**
 * Counts searches of readers without an account by the minute: exactly within this process, in memory, and with those
 * of other servers as far as both have told the database, which they do every two seconds in one statement.
 */
export class SearchLimit {
  readonly #parts: Parts;
  #counted = new Map<string, Counted>();
  #minute = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Words that a reader looks for. @throws DomainError RATE_LIMITED when it were too many in this minute */
  takeSearch({ viewer, visit }: Visitor, words: string, now = Date.now()): void {
    const { perBrowser } = this.#parts.limits;
    if (viewer !== null || visit.source === null || words.trim() === "" || perBrowser === 0) return;
    const browser = ["user-agent", "accept-language"].map((name) => visit.headers.get(name) ?? "").join("\n");
    this.#take(
      [
        [`browser ${visit.source} ${browser}`, perBrowser],
        [`network ${visit.source}`, perBrowser * browsersOfNetwork],
      ],
      now,
    );
  }

  /** The same for programs. */
  takeCall({ visit: { source } }: Pick<Visitor, "visit">, now = Date.now()): void {
    const { perProgram } = this.#parts.limits;
    if (source !== null && perProgram > 0) this.#take([[`program ${source}`, perProgram]], now);
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.settle().catch((error: unknown) => this.#parts.log.error({ err: error }, "searches were not counted"));
    }, settleMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #take(rules: [key: string, max: number][], now: number): void {
    const minute = Math.floor(now / minuteMs);
    if (minute !== this.#minute) {
      this.#counted = new Map();
      this.#minute = minute;
    }
    const counted = rules.map(([key, max]) => ({ key, max, found: this.#counted.get(key) ?? fresh() }));
    if (counted.some(({ max, found }) => found.count + found.elsewhere >= max))
      throw new DomainError("RATE_LIMITED", "search.too_many", {
        retryAfterSeconds: secondsOfMinute - Math.floor((now % minuteMs) / 1_000),
      });
    for (const { key, found } of counted) {
      found.count += 1;
      if (this.#counted.has(key) || this.#counted.size < askersMax) this.#counted.set(key, found);
    }
  }

  /** Tells the other servers what was counted here, and hears from them. */
  async settle(now = new Date()): Promise<void> {
    const [minute, counted] = [this.#minute, this.#counted];
    const due = [...counted].filter(([, { count, settled }]) => count >= settledFrom && count > settled);
    if (due.length === 0 || minute !== Math.floor(now.getTime() / minuteMs)) return;
    const salt = await openDay(this.#parts.db, dayOf(now));
    const byKey = new Map(due.map(([key, found]) => [`search:${minute}:${hashSource(salt, key)}`, found]));
    const told = [...byKey.values()].map((found) => {
      const added = found.count - found.settled;
      found.settled = found.count;
      return added;
    });
    const rows = await this.#parts.db.$queryRaw<{ key: string; points: number }[]>`
      insert into rate_limit (key, points, expire)
      select key, points, ${(minute + 1) * minuteMs}::bigint from unnest(${[...byKey.keys()]}::text[], ${told}::int[]) as t(key, points)
      order by key
      on conflict (key) do update set points = rate_limit.points + excluded.points returning key, points`;
    for (const { key, points } of rows) {
      const found = byKey.get(key);
      if (found) found.elsewhere = points - found.settled;
    }
  }
}

const fresh = (): Counted => ({ count: 0, settled: 0, elsewhere: 0 });
