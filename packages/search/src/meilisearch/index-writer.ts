import type { DocumentType } from "@plaza/types/search";
import type { SearchChanges, SearchDocument } from "../port.ts";
import { type BuildState, stateId } from "./holdings.ts";
import type { IndexNames } from "./names.ts";
import { settingsOf } from "./settings.ts";
import { type StoredDocument, toStored } from "./stored-document.ts";
import type { Tasks } from "./tasks.ts";

/** Sent in one request; Meilisearch takes 100 MB and works best on thousands of documents. */
const batchDocuments = 2_000;
const batchLetters = 4_000_000;
/** Requests that wait in its queue: more would fill its disk with what it has not read yet. */
const waitingMax = 6;

type Buffer = { documents: StoredDocument[]; letters: number };

const lettersOf = ({ title, summary, body }: SearchDocument): number => title.length + summary.length + body.length;

/** Writes documents into indexes: those in use, or those of a build that stand beside them. */
export class IndexWriter {
  readonly #tasks: Tasks;
  readonly #names: IndexNames;
  /** Name of the index to write to, for the name that it has or will have in use. */
  readonly #target: (name: string) => string;
  readonly #known: Set<string>;
  readonly #buffers = new Map<string, Buffer>();
  readonly #waiting: number[] = [];

  constructor(
    { tasks, names }: { tasks: Tasks; names: IndexNames },
    { target, known }: { target: (name: string) => string; known: readonly string[] },
  ) {
    this.#tasks = tasks;
    this.#names = names;
    this.#target = target;
    this.#known = new Set(known);
  }

  /** Names, as in use, of all indexes that were made or known. */
  get known(): ReadonlySet<string> {
    return this.#known;
  }

  /** Holds back while Meilisearch has enough to do. */
  async add(documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) {
      const name = this.#names.of(document.type, document.language);
      const buffer = this.#buffers.get(name) ?? { documents: [], letters: 0 };
      this.#buffers.set(name, buffer);
      buffer.documents.push(toStored(document));
      buffer.letters += lettersOf(document);
      if (buffer.documents.length >= batchDocuments || buffer.letters >= batchLetters) await this.#send(name);
    }
  }

  /** Removals first; a document that is now of another language leaves the index of the old one. */
  async apply({ put, remove }: Pick<SearchChanges, "put" | "remove">): Promise<void> {
    const homes = new Map(put.map((document) => [keyOf(document), this.#names.of(document.type, document.language)]));
    const leaving = new Map([...remove, ...put].map((item) => [keyOf(item), item]));
    for (const name of this.#known) {
      const type = this.#names.typeOf(name);
      const ids = [...leaving]
        .filter(([key, item]) => item.type === type && homes.get(key) !== name)
        .map(([, { id }]) => id);
      if (ids.length > 0) await this.#enqueue(`/indexes/${this.#target(name)}/documents/delete-batch`, ids);
    }
    await this.add([...new Map(put.map((document) => [keyOf(document), document])).values()]);
  }

  async writeState(state: BuildState): Promise<void> {
    this.#known.add(this.#names.state);
    await this.#addTo(this.#names.state, [{ id: stateId, ...state }]);
  }

  /** Sends what is left and resolves when Meilisearch is done with all of it. */
  async finish(): Promise<void> {
    for (const name of this.#buffers.keys()) await this.#send(name);
    await this.#tasks.done(this.#waiting.splice(0));
  }

  async #send(name: string): Promise<void> {
    const buffer = this.#buffers.get(name);
    if (buffer === undefined) return;
    this.#buffers.delete(name);
    if (!this.#known.has(name)) await this.#make(name);
    await this.#addTo(name, buffer.documents);
  }

  async #make(name: string): Promise<void> {
    this.#known.add(name);
    // Settings and documents make the index that they are for. The queue is worked off in order: documents that are
    // sent next meet these settings.
    const settings = settingsOf(this.#names.languageOf(name));
    await this.#enqueue(`/indexes/${this.#target(name)}/settings`, settings, "PATCH");
  }

  async #addTo(name: string, documents: readonly StoredDocument[]): Promise<void> {
    await this.#enqueue(`/indexes/${this.#target(name)}/documents?primaryKey=id`, documents);
  }

  async #enqueue(path: string, body: unknown, method: "POST" | "PATCH" = "POST"): Promise<void> {
    this.#waiting.push(await this.#tasks.enqueue(path, { method, body }));
    if (this.#waiting.length > waitingMax)
      await this.#tasks.done(this.#waiting.splice(0, this.#waiting.length - waitingMax));
  }
}

const keyOf = ({ type, id }: { type: DocumentType; id: number }): string => `${type}:${id}`;
