import type { DatabaseSync } from "node:sqlite";
import type { Lexicon } from "@plaza/language";
import type { HeldDocuments } from "../held-documents.ts";
import type { QueryPlan } from "../query-plan.ts";
import type { Match, Sight } from "../sight.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import type { WordGroup } from "../words/word-group.ts";
import { Closeness } from "./closeness.ts";
import { ForeignScores } from "./foreign-scores.ts";
import type { PostingsReader } from "./postings.ts";
import { RowSums, type RowValues } from "./row-sums.ts";
import { Scorer } from "./scorer.ts";
import { settleWords } from "./settle-words.ts";
import { titleGain } from "./title-rank.ts";
import { type ForeignQuery, translateQuery } from "./translated.ts";
import { TypedForms } from "./typed-forms.ts";

/** A query with every word decided, and what documents gain from it. */
export type RankedQuery = { groups: WordGroup[]; foreign: ForeignQuery[]; matches: Match[] };

type Collecting = { plan: QueryPlan; sight: Sight; gain: number; elsewhere?: ReadonlySet<string> };

/** Documents in the language of the reader or the query come first where relevance is about equal; kept mild. */
const ownLanguageGain = 1.1;
/** More so where no document is in the language of the query: whoever asks in it reads the interface's. */
const readersLanguageGain = 1.25;
/** Languages that a query is translated into, those with the most documents; a long query, into fewer. */
export const foreignMax = 6;
const translatedWordsMax = 24;

/** Finds documents for a planned query and says how well each one fits. */
export class Ranker {
  readonly #held: HeldDocuments;
  readonly #postings: PostingsReader;
  readonly #words: { lexicon: Lexicon; vocabulary: Vocabulary };
  readonly #scorer: Scorer;
  readonly #foreign: ForeignScores;
  readonly #typed: TypedForms;
  readonly #scores = new RowSums();

  constructor(
    database: DatabaseSync,
    { held, postings }: { held: HeldDocuments; postings: PostingsReader },
    words: { lexicon: Lexicon; vocabulary: Vocabulary },
  ) {
    this.#typed = new TypedForms(database, held);
    this.#held = held;
    this.#postings = postings;
    this.#words = words;
    this.#scorer = new Scorer(held, postings);
    this.#foreign = new ForeignScores(held, this.#scorer);
  }

  rank(plan: QueryPlan, isExact: boolean, sight: Sight): RankedQuery {
    const { groups, gains } = settleWords(plan, this.#scorer, this.#postings);
    const foreign = isExact ? [] : this.#translate(groups, plan);
    for (const { rows, values } of gains)
      for (let index = 0; index < rows.length; index += 1) this.#scores.add(rows[index] ?? 0, values[index] ?? 0);
    const matches: Match[] = [];
    const elsewhere = new Set(foreign.map(({ language }) => language));
    this.#collect(matches, this.#scores.take(), { plan, sight, elsewhere, gain: ownLanguageGain });
    const gain = this.#held.languages().includes(plan.language) ? ownLanguageGain : readersLanguageGain;
    for (const query of foreign) {
      const values = this.#foreign.of(query, gains);
      this.#collect(matches, values, { plan, sight, gain });
    }
    return { groups, foreign, matches };
  }

  /** The best matches anew, by what takes too long to ask of all: words side by side, their very forms, and titles. */
  refine(matches: readonly Match[], groups: readonly WordGroup[]): Match[] {
    const closeness = new Closeness(this.#postings, groups, this.#held.byRow.size);
    const forms = this.#typed.formsOf(groups);
    return matches.map(({ document, score }) => ({
      document,
      score: (score + closeness.of(document.row) + this.#typed.gainOf(document, forms)) * titleGain(document, groups),
    }));
  }

  /** Of what may be seen; documents in languages of `elsewhere` are scored apart, through translation. */
  #collect(matches: Match[], { rows, values }: RowValues, { plan, sight, elsewhere, gain }: Collecting): void {
    const { documents } = this.#held.columns;
    for (let index = 0; index < rows.length; index += 1) {
      const document = documents[rows[index] ?? 0];
      if (document === undefined || !sight.has(document) || elsewhere?.has(document.chain)) continue;
      const factor = document.boost * (plan.languages.has(document.chain) ? gain : 1);
      matches.push({ document, score: (values[index] ?? 0) * factor });
    }
  }

  #translate(groups: readonly WordGroup[], { text: query, language: from }: QueryPlan): ForeignQuery[] {
    const languages = this.#held.languages().filter((language) => language !== from && language !== "und");
    return languages
      .slice(0, Math.min(foreignMax, Math.ceil(translatedWordsMax / Math.max(1, groups.length))))
      .map((to) => translateQuery(this.#words, groups, { query, from, to }))
      .filter((translated) => translated !== null);
  }
}
