export type TotalRow = { day: string; language: string; searches: number; zeroResults: number };
export type RawRow = TotalRow & { text: string; source: string };
export type OpeningRow = { day: string; resourceId: number; openings: number };
export type Batch = { totals: TotalRow[]; raw: RawRow[]; openings: OpeningRow[] };

/** What one process holds between two writes, and what a flood can make it write. */
export const insightLimits = {
  textsPerFlush: 1_000,
  openingsPerFlush: 1_000,
  /** One source that tries word lists must not take the room of all others. */
  textsPerSourceAndDay: 500,
  textsPerDay: 100_000,
} as const;

/** Counts in memory, bounded: what has no room is dropped and counted. Totals hold no text and are never dropped. */
export class InsightBuffer {
  #totals = new Map<string, TotalRow>();
  #raw = new Map<string, RawRow>();
  #openings = new Map<string, OpeningRow>();
  #textsOfSource = new Map<string, number>();
  #textsOfDay = 0;
  #day = "";
  #dropped = 0;

  addTotal(row: TotalRow): void {
    const key = `${row.day} ${row.language}`;
    const present = this.#totals.get(key);
    this.#totals.set(key, present ? sumOf(present, row) : row);
  }

  /** One text of one source is one row, however often it is sent. */
  addRaw(row: RawRow): void {
    this.#turnTo(row.day);
    if (this.#put(row)) return;
    const ofSource = this.#textsOfSource.get(row.source) ?? 0;
    const isFull =
      this.#raw.size >= insightLimits.textsPerFlush ||
      ofSource >= insightLimits.textsPerSourceAndDay ||
      this.#textsOfDay >= insightLimits.textsPerDay;
    if (isFull) {
      this.#dropped += row.searches;
      return;
    }
    this.#raw.set(keyOf(row), row);
    this.#textsOfSource.set(row.source, ofSource + 1);
    this.#textsOfDay += 1;
  }

  addOpening(row: OpeningRow): void {
    const key = `${row.day} ${row.resourceId}`;
    const present = this.#openings.get(key);
    if (!present && this.#openings.size >= insightLimits.openingsPerFlush) this.#dropped += row.openings;
    else this.#openings.set(key, { ...row, openings: row.openings + (present?.openings ?? 0) });
  }

  drop(count: number): void {
    this.#dropped += count;
  }

  take(): Batch {
    const batch = {
      totals: [...this.#totals.values()],
      raw: [...this.#raw.values()],
      openings: [...this.#openings.values()],
    };
    this.#totals = new Map();
    this.#raw = new Map();
    this.#openings = new Map();
    return batch;
  }

  /** After a write that failed. Text of a day that is over is not held any longer. */
  restore({ totals, raw, openings }: Batch, today: string): void {
    for (const row of totals) this.addTotal(row);
    for (const row of openings) this.addOpening(row);
    for (const row of raw) {
      if (this.#put(row)) continue;
      if (row.day === today && this.#raw.size < insightLimits.textsPerFlush) this.#raw.set(keyOf(row), row);
      else this.#dropped += row.searches;
    }
  }

  /** How much was dropped since this was last asked. */
  takeDropped(): number {
    const dropped = this.#dropped;
    this.#dropped = 0;
    return dropped;
  }

  #put(row: RawRow): boolean {
    const present = this.#raw.get(keyOf(row));
    if (present) this.#raw.set(keyOf(row), sumOf(present, row));
    return present !== undefined;
  }

  #turnTo(day: string): void {
    if (day === this.#day) return;
    this.#day = day;
    this.#textsOfSource = new Map();
    this.#textsOfDay = 0;
  }
}

const keyOf = ({ day, language, text, source }: RawRow): string => [day, language, source, text].join(" ");

const sumOf = <Row extends TotalRow>(a: Row, b: Row): Row => ({
  ...a,
  searches: a.searches + b.searches,
  zeroResults: a.zeroResults + b.zeroResults,
});
