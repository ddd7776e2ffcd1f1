type Happening = { at: number; order: number; what: (now: number) => void };

/** What will happen, in the order of time; of the same moment, in the order in which it was told. */
export class TimeLine {
  readonly #heap: Happening[] = [];
  #count = 0;

  at(at: number, what: (now: number) => void): void {
    this.#count += 1;
    this.#heap.push({ at, order: this.#count, what });
    this.#rise(this.#heap.length - 1);
  }

  run(): void {
    for (let next = this.#take(); next; next = this.#take()) next.what(next.at);
  }

  #take(): Happening | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (first && last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }

  #rise(index: number): void {
    for (let at = index; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(index: number): void {
    for (let at = index; ;) {
      const below = [2 * at + 1, 2 * at + 2].reduce((best, child) => (this.#isBefore(child, best) ? child : best), at);
      if (below === at) return;
      this.#swap(at, below);
      at = below;
    }
  }
}
