import type { SearchDocument, SearchHit, SearchIndex, SearchQuery, SearchResult } from "../port.ts";

/** A model of the operator's: texts to vectors of `dimensions` numbers, one each, in order. */
export type TextEmbedder = { dimensions: number; embed: (texts: readonly string[]) => Promise<Float32Array[]> };

/** Hits whose order the vectors have a say in. */
const fusedMax = 100;
/** Reciprocal rank fusion: how little the first ranks stand out; 60 is the value of its authors. */
const rankSmoothing = 60;
/** More text than this says little more, and models read no further. */
const textMax = 2_000;

const keyOf = ({ type, id }: Pick<SearchDocument, "type" | "id">): string => `${type} ${id}`;

const textOf = ({ title, summary, body }: SearchDocument): string =>
  [title, summary, body]
    .filter((text) => text !== "")
    .join("\n")
    .slice(0, textMax)
    .toWellFormed();

/** Of length 1, so that a product of two is their likeness; a vector of zeros stays one. */
const normalised = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
};

const likeness = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Vectors of documents, in memory: they come with each build and change, and are no part of the index files. */
class DocumentVectors {
  readonly #embedder: TextEmbedder;
  #byKey = new Map<string, Float32Array>();

  constructor(embedder: TextEmbedder) {
    this.#embedder = embedder;
  }

  async of(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors = await this.#embedder.embed(texts);
    const { dimensions } = this.#embedder;
    if (vectors.length !== texts.length || vectors.some(({ length }) => length !== dimensions))
      throw new Error(`The embedder did not give one vector of ${dimensions} numbers for each text.`);
    return vectors.map(normalised);
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const vectors = await this.of(documents.map(textOf));
    for (const [index, document] of documents.entries()) {
      const vector = vectors[index];
      if (vector !== undefined) this.#byKey.set(keyOf(document), vector);
    }
  }

  remove(document: Pick<SearchDocument, "type" | "id">): void {
    this.#byKey.delete(keyOf(document));
  }

  /** The hits that have a vector, the likest first. */
  byLikeness(hits: readonly SearchHit[], query: Float32Array): SearchHit[] {
    const known = hits.flatMap((hit) => {
      const vector = this.#byKey.get(keyOf(hit));
      return vector === undefined ? [] : [{ hit, likeness: likeness(vector, query) }];
    });
    return known.toSorted((a, b) => b.likeness - a.likeness).map(({ hit }) => hit);
  }
}

const fused = (orders: readonly (readonly SearchHit[])[]): SearchHit[] => {
  const scores = new Map<SearchHit, number>();
  for (const order of orders)
    for (const [rank, hit] of order.entries()) scores.set(hit, (scores.get(hit) ?? 0) + 1 / (rankSmoothing + rank + 1));
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([hit]) => hit);
};

const isFused = ({ text, sort, page, size, exact }: SearchQuery): boolean =>
  sort === "relevance" && text.trim() !== "" && !exact && page * size <= fusedMax;

/**
 * An index whose best hits are ordered by their words and by their vectors. What is found, counted and may be seen stays
 * the index's; without a vector a hit keeps the place that its words give it.
 */
export const withEmbeddings = (index: SearchIndex, embedder: TextEmbedder): SearchIndex => {
  const vectors = new DocumentVectors(embedder);
  async function* embedded(documents: AsyncIterable<SearchDocument[]>): AsyncGenerator<SearchDocument[]> {
    for await (const batch of documents) {
      await vectors.put(batch);
      yield batch;
    }
  }
  return {
    async search(query): Promise<SearchResult> {
      if (!isFused(query)) return index.search(query);
      const result = await index.search({ ...query, page: 1, size: fusedMax });
      const [vector] = await vectors.of([query.text.slice(0, textMax)]);
      const hits = vector === undefined ? result.hits : fused([result.hits, vectors.byLikeness(result.hits, vector)]);
      return { ...result, hits: hits.slice((query.page - 1) * query.size, query.page * query.size) };
    },
    async apply(changes) {
      for (const removed of changes.remove) vectors.remove(removed);
      await vectors.put(changes.put);
      await index.apply(changes);
    },
    rebuild: async (documents, stamp) => index.rebuild(embedded(documents), stamp),
    suggest: async (query) => index.suggest(query),
    listIds: async (type) => index.listIds(type),
    status: async () => index.status(),
    close: async () => index.close(),
  };
};
