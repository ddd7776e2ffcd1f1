import type { MatchedField, MatchedWord, SearchHit } from "../../port.ts";
import type { HeldDocument } from "../held-documents.ts";
import type { Reading } from "../words/word-group.ts";
import { fieldOf, fieldsInOrder, placesIn, type PostingsReader } from "./postings.ts";
import type { Match } from "../sight.ts";
import type { RankedQuery } from "./ranker.ts";

type Reasons = { fields: Set<MatchedField>; words: Map<string, MatchedWord> };

/** Says why documents are shown: fields that hold what was asked for, and words that were found as others. */
export class Explainer {
  readonly #postings: PostingsReader;
  readonly #query: Pick<RankedQuery, "groups" | "foreign">;

  constructor(postings: PostingsReader, query: Pick<RankedQuery, "groups" | "foreign">) {
    this.#postings = postings;
    this.#query = query;
  }

  explain({ document, score }: Match): SearchHit {
    const { type, id, language, row } = document;
    const reasons: Reasons = { fields: new Set(), words: new Map() };
    for (const reading of this.#readingsFor(document)) this.#add(reasons, reading, row);
    return {
      type,
      id,
      language,
      score,
      fields: fieldsInOrder.filter((field) => reasons.fields.has(field)),
      words: [...reasons.words.values()],
    };
  }

  #readingsFor({ chain }: HeldDocument): Reading[] {
    const foreign = this.#query.foreign.filter(({ language }) => language === chain);
    return [
      ...this.#query.groups.flatMap(({ readings }) => readings),
      ...foreign.flatMap(({ parts }) => parts.flatMap(({ readings }) => readings)),
    ];
  }

  #add({ fields, words }: Reasons, { terms, as }: Reading, row: number): void {
    const places = terms.map((term) => [...placesIn(this.#postings.of(term), row)]);
    const hasNames = terms.every((term) => placesIn(this.#postings.ofNames(term), row).length > 0);
    const hasWords = places.every((some) => some.length > 0);
    if (hasWords) for (const place of places.flat()) fields.add(fieldOf(place));
    if (hasNames) fields.add("names");
    if ((hasWords || hasNames) && as !== null) words.set(`${as.typed} ${as.found}`, as);
  }
}
