import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { TopicLabel } from "@plaza/types/topics";

type Term = {
  topicId: number;
  slug: string;
  parentId: number | null;
  position: number;
  eurovocId: string | null;
  eurovocMatch: string | null;
  labels: Map<string, { label: string; synonyms: string[]; scope: string }>;
};

/** The whole vocabulary in memory: under a hundred terms that nearly every page names. */
export class Vocabulary {
  readonly #byId: Map<number, Term>;
  readonly #bySlug: Map<string, Term>;

  constructor(terms: Term[]) {
    this.#byId = new Map(terms.map((term) => [term.topicId, term]));
    this.#bySlug = new Map(terms.map((term) => [term.slug, term]));
  }

  get terms(): Term[] {
    return [...this.#byId.values()];
  }

  findById(topicId: number): Term | null {
    return this.#byId.get(topicId) ?? null;
  }

  findBySlug(slug: string): Term | null {
    return this.#bySlug.get(slug) ?? null;
  }

  childrenOf(topicId: number): Term[] {
    return this.terms.filter((term) => term.parentId === topicId);
  }

  /** The slugs that a document with this topic counts under: its own and its parent's. */
  slugsUpFrom(topicId: number): string[] {
    const term = this.findById(topicId);
    if (!term) return [];
    return term.parentId === null ? [term.slug] : [term.slug, ...this.slugsUpFrom(term.parentId)];
  }

  textIn(term: Term, locale: Locale): { label: string; synonyms: string[]; scope: string } {
    return term.labels.get(locale) ?? term.labels.get("en") ?? { label: term.slug, synonyms: [], scope: "" };
  }

  /** Every label and synonym, each with its language: what a document is found by. */
  wordsOf(topicId: number): { language: string; text: string }[] {
    const term = this.findById(topicId);
    if (!term) return [];
    return [...term.labels].flatMap(([language, { label, synonyms }]) =>
      [label, ...synonyms].map((text) => ({ language, text })),
    );
  }

  toLabel(term: Term, locale: Locale): TopicLabel {
    const parent = term.parentId === null ? null : this.findById(term.parentId);
    return {
      topicId: term.topicId,
      slug: term.slug,
      label: this.textIn(term, locale).label,
      parentSlug: parent?.slug ?? null,
    };
  }
}

async function readVocabulary(db: Database): Promise<Vocabulary> {
  const rows = await db.topic.findMany({
    relationLoadStrategy: "join",
    select: {
      id: true,
      slug: true,
      position: true,
      parentId: true,
      eurovocId: true,
      eurovocMatch: true,
      labels: { select: { language: true, label: true, synonyms: true, scope: true } },
    },
    orderBy: { position: "asc" },
  });
  return new Vocabulary(
    rows.map(({ id, labels, ...row }) => ({
      ...row,
      topicId: id,
      labels: new Map(labels.map(({ language, ...text }) => [language, text])),
    })),
  );
}

/** The vocabulary changes only with the generation of the index, which every process follows (`search-feed.ts`). */
export class VocabularySource {
  readonly #db: Database;
  #read: Promise<Vocabulary> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  async get(): Promise<Vocabulary> {
    this.#read ??= readVocabulary(this.#db).catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.#read;
  }

  forget(): void {
    this.#read = undefined;
  }
}
