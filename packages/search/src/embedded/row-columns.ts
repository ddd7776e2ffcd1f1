type Held = { row: number; chain: string; length: number };

/**
 * What scoring asks of every match, in flat lists by row: a look into a map for each of a hundred thousand takes longer
 * than all the arithmetic. Chains are numbered from 1; a row that nobody holds has 0.
 */
export class RowColumns<Document extends Held> {
  readonly documents: (Document | undefined)[] = [];
  chains = new Uint16Array(1_024);
  lengths = new Float64Array(1_024);
  readonly #numbers = new Map<string, number>();

  /** That of no row for a chain that no document has ever had. */
  numberOf(chain: string): number {
    return this.#numbers.get(chain) ?? -1;
  }

  set(document: Document): void {
    const { row, chain, length } = document;
    if (row >= this.chains.length) this.#grow(row);
    const number = this.#numbers.get(chain) ?? this.#numbers.size + 1;
    this.#numbers.set(chain, number);
    this.chains[row] = number;
    this.lengths[row] = length;
    this.documents[row] = document;
  }

  clear(row: number): void {
    this.chains[row] = 0;
    this.documents[row] = undefined;
  }

  #grow(row: number): void {
    const size = Math.max(row + 1, this.chains.length * 2);
    const { chains, lengths } = this;
    this.chains = new Uint16Array(size);
    this.chains.set(chains);
    this.lengths = new Float64Array(size);
    this.lengths.set(lengths);
  }
}
