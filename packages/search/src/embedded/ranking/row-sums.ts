/** Rows with a value above 0 each. */
export type RowValues = { rows: Int32Array; values: Float32Array };

/** Sums by row in one flat list that is used again and again: thousands of rows are added to for each query. */
export class RowSums {
  #sums = new Float64Array(1_024);
  readonly #rows: number[] = [];

  /** `value` is above 0. */
  add(row: number, value: number): void {
    if (row >= this.#sums.length) this.#grow(row);
    const sum = this.#sums[row] ?? 0;
    if (sum === 0) this.#rows.push(row);
    this.#sums[row] = sum + value;
  }

  raiseTo(row: number, value: number): void {
    const sum = row < this.#sums.length ? (this.#sums[row] ?? 0) : 0;
    if (value > sum) this.add(row, value - sum);
  }

  /** Gives what was summed and starts anew. */
  take(): RowValues {
    const rows = Int32Array.from(this.#rows);
    const values = new Float32Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      values[index] = this.#sums[row] ?? 0;
      this.#sums[row] = 0;
    }
    this.#rows.length = 0;
    return { rows, values };
  }

  #grow(row: number): void {
    const larger = new Float64Array(Math.max(row + 1, this.#sums.length * 2));
    larger.set(this.#sums);
    this.#sums = larger;
  }
}
