import type { Database } from "@plaza/database";
import type { Logger } from "../../platform/logger.ts";
import { closeDays } from "./close-days.ts";
import { type DaySalt, hashSource, openDay } from "./day-salt.ts";
import { dayOf, millisecondsLeft } from "./days.ts";
import { InsightBuffer } from "./insight-buffer.ts";
import { toLanguage, toQueryText } from "./query-text.ts";
import { writeBatch } from "./write-batch.ts";

export type Search = {
  text: string;
  /** BCP 47, of the words; null when unknown. */
  language: string | null;
  found: number;
  /** The network that asked (`sourceNetwork`); without it a search counts and its text is not kept. */
  source: string | null;
};

type Parts = {
  db: Database;
  log: Logger;
  now?: () => Date;
  /** For metrics; never told a text. */
  onSearch?: (search: { language: string; isEmpty: boolean }) => void;
  /** Searches and openings that found no room or could not be written. */
  onDrop?: (count: number) => void;
};

const flushMilliseconds = 5_000;
/** A minute of attempts; what cannot be written by then is given up. */
const failuresMax = 12;
/** PostgreSQL's integer. */
const idMax = 2_147_483_647;

/** Counts what is searched and opened, in memory first: a request is neither delayed nor failed by it. */
export class SearchInsight {
  readonly #parts: Parts;
  readonly #now: () => Date;
  readonly #buffer = new InsightBuffer();
  #open: DaySalt | null = null;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #step: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#now = parts.now ?? (() => new Date());
  }

  /** Closes days that are over, opens today, and goes on until `close`. */
  async start(): Promise<void> {
    await this.step();
    this.#plan();
  }

  recordSearch({ text, language, found, source }: Search): void {
    if (text.trim() === "" || this.#isClosed) return;
    const day = dayOf(this.#now());
    const row = { day, language: toLanguage(language), searches: 1, zeroResults: found === 0 ? 1 : 0 };
    this.#buffer.addTotal(row);
    this.#parts.onSearch?.({ language: row.language, isEmpty: found === 0 });
    const kept = source === null ? null : toQueryText(text);
    if (kept === null || source === null) return;
    // Without the salt of the day, as while the database is away at midnight, an address could only be kept as it is.
    if (this.#open?.day !== day) this.#buffer.drop(1);
    else this.#buffer.addRaw({ ...row, text: kept, source: hashSource(this.#open, source) });
  }

  recordOpening({ resourceId }: { resourceId: number }): void {
    if (this.#isClosed || !Number.isInteger(resourceId) || resourceId < 1 || resourceId > idMax) return;
    this.#buffer.addOpening({ day: dayOf(this.#now()), resourceId, openings: 1 });
  }

  /** Writes what was counted and, when the day changed, closes the one before. Never throws. */
  step(): Promise<void> {
    this.#step = this.#step.then(() => this.#flushAndTurn());
    return this.#step;
  }

  /** Writes the rest; nothing is counted after. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.step();
  }

  #plan(): void {
    if (this.#isClosed) return;
    // Raw text of a day is to be gone as soon as the day is.
    const wait = Math.min(flushMilliseconds, millisecondsLeft(this.#now()));
    this.#timer = setTimeout(() => void this.step().then(() => this.#plan()), wait);
    this.#timer.unref();
  }

  async #flushAndTurn(): Promise<void> {
    const { db, log, onDrop } = this.#parts;
    await this.#flush();
    const today = dayOf(this.#now());
    try {
      if (this.#open?.day !== today) {
        await closeDays(db, today);
        this.#open = await openDay(db, today);
      }
    } catch (error) {
      log.warn({ err: error }, "search insight could not turn to the new day; trying again");
    }
    const dropped = this.#buffer.takeDropped();
    if (dropped === 0) return;
    onDrop?.(dropped);
    log.warn({ dropped }, "search insight left out searches or openings");
  }

  async #flush(): Promise<void> {
    const batch = this.#buffer.take();
    try {
      await writeBatch(this.#parts.db, batch);
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#parts.log.warn({ code: codeOf(error) }, "search insight could not be written");
      if (this.#failures < failuresMax && !this.#isClosed) this.#buffer.restore(batch, dayOf(this.#now()));
      else this.#buffer.drop(countOf(batch));
    }
  }
}

const countOf = ({ totals, openings }: ReturnType<InsightBuffer["take"]>): number =>
  totals.reduce((sum, { searches }) => sum + searches, 0) + openings.reduce((sum, row) => sum + row.openings, 0);

/** The message would carry the statement's values, which are what people typed. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "unknown";
