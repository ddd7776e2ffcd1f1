/** So many at once; whoever comes later waits, in the order of coming. */
export class Turns {
  readonly #atOnce: number;
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Done at the end, whatever came of it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken < this.#atOnce) this.#taken += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    }
  }

  get isIdle(): boolean {
    return this.#taken === 0;
  }
}

/** Turns for each of many, kept only as long as somebody has one. */
export class TurnsOfEach {
  readonly #atOnce: number;
  readonly #turns = new Map<number, Turns>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  async during<T>(id: number, work: () => Promise<T>): Promise<T> {
    const turns = this.#turns.get(id) ?? new Turns(this.#atOnce);
    this.#turns.set(id, turns);
    try {
      return await turns.during(work);
    } finally {
      if (turns.isIdle) this.#turns.delete(id);
    }
  }
}
