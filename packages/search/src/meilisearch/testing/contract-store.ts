import { checked, ContractError, textIn } from "./contract-error.ts";
import { federatedSearch } from "./federated-search.ts";
import { ContractIndex, type Row } from "./held-index.ts";
import { TaskQueue } from "./task-queue.ts";

const uidPattern = /^[\w-]{1,400}$/u;

const route = (pattern: string, text: string): string | null =>
  new RegExp(`^${pattern.replace(":uid", "([^/]+)")}$`, "u").exec(text)?.[1] ?? null;

/** What a server holds, and what its routes do with it. */
export class ContractStore {
  readonly tasks = new TaskQueue();
  #indexes = new Map<string, ContractIndex>();

  get names(): string[] {
    return [...this.#indexes.keys()].toSorted();
  }

  handle(asked: string, body: unknown, query: URLSearchParams): unknown {
    if (asked === "GET /stats") return this.#stats();
    if (asked === "GET /tasks") return this.#listTasks(query);
    if (asked === "POST /multi-search") return federatedSearch(body, this.#indexes);
    return this.#read(asked, body) ?? this.#change(asked, body, query);
  }

  #read(asked: string, body: unknown): unknown {
    const fetched = route("POST /indexes/:uid/documents/fetch", asked);
    if (fetched !== null) return this.#fetch(this.#named(fetched), body);
    const [, name, id] = /^GET \/indexes\/([^/]+)\/documents\/(\d+)$/u.exec(asked) ?? [];
    if (name === undefined) return null;
    const row = this.#named(name).rows.get(Number(id));
    if (row === undefined) throw new ContractError(404, "document_not_found", `Document ${id} not found.`);
    return row;
  }

  #change(asked: string, body: unknown, query: URLSearchParams): unknown {
    if (asked === "POST /swap-indexes") return this.#swap(body);
    if (asked === "POST /indexes") return this.#create(body);
    const dropped = route("DELETE /indexes/:uid", asked);
    if (dropped !== null) return this.tasks.add("indexDeletion", dropped, () => this.#drop(dropped));
    const set = route("PATCH /indexes/:uid/settings", asked);
    if (set !== null) return this.tasks.add("settingsUpdate", set, () => this.#made(set).change(body));
    const added = route("POST /indexes/:uid/documents", asked);
    if (added !== null) return this.#add(added, body, query);
    const emptied = route("POST /indexes/:uid/documents/delete-batch", asked);
    if (emptied !== null) return this.tasks.add("documentDeletion", emptied, () => this.#named(emptied).remove(body));
    throw new ContractError(404, "not_found", `There is no ${asked}.`);
  }

  #add(name: string, body: unknown, query: URLSearchParams): unknown {
    if (query.get("primaryKey") !== "id")
      throw new ContractError(400, "index_primary_key_no_candidate_found", "name the key");
    return this.tasks.add("documentAdditionOrUpdate", name, () => this.#made(name).add(body));
  }

  #create(body: unknown): unknown {
    const uid = textIn(checked(body, { uid: "string", primaryKey: "string" })["uid"]);
    return this.tasks.add("indexCreation", uid, () => {
      if (this.#indexes.has(uid)) throw new ContractError(400, "index_already_exists", `${uid} exists.`);
      this.#made(uid);
    });
  }

  #drop(name: string): void {
    this.#named(name);
    this.#indexes.delete(name);
  }

  /** All pairs or none, in one step. */
  #swap(body: unknown): unknown {
    if (!Array.isArray(body)) throw new ContractError(400, "bad_request", "swaps must be a list");
    const pairs = body.map((item: unknown): [string, string] => {
      const { indexes } = checked(item, { indexes: "array" });
      if (!Array.isArray(indexes) || indexes.length !== 2)
        throw new ContractError(400, "invalid_swap_indexes", "two indexes are swapped");
      return [String(indexes[0]), String(indexes[1])];
    });
    if (new Set(pairs.flat()).size !== pairs.length * 2)
      throw new ContractError(400, "invalid_swap_duplicate_index_found", "an index is named twice");
    return this.tasks.add("indexSwap", null, () => {
      const swapped = new Map(this.#indexes);
      for (const [a, b] of pairs) swapped.set(a, this.#named(b)).set(b, this.#named(a));
      this.#indexes = swapped;
    });
  }

  #fetch(index: ContractIndex, body: unknown): unknown {
    const { fields, limit, offset } = checked(body, { fields: "array", limit: "number", offset: "number" });
    const wanted = Array.isArray(fields) ? fields.map(String) : [];
    const rows: Row[] = [...index.rows.values()].slice(Number(offset), Number(offset) + Number(limit));
    const results = rows.map((row) => Object.fromEntries(wanted.map((field) => [field, row[field]])));
    return { results, offset, limit, total: index.rows.size };
  }

  #stats(): unknown {
    const indexes = [...this.#indexes].map(([name, { rows }]) => [
      name,
      { numberOfDocuments: rows.size, isIndexing: false },
    ]);
    return { databaseSize: 1, usedDatabaseSize: 1, lastUpdate: null, indexes: Object.fromEntries(indexes) };
  }

  #listTasks(query: URLSearchParams): unknown {
    return this.tasks.list({
      uids: query.get("uids")?.split(",").map(Number) ?? null,
      statuses: query.get("statuses")?.split(",") ?? null,
      limit: Number(query.get("limit") ?? 20),
    });
  }

  #named(name: string): ContractIndex {
    const index = this.#indexes.get(name);
    if (index === undefined) throw new ContractError(404, "index_not_found", `Index ${name} not found.`);
    return index;
  }

  #made(name: string): ContractIndex {
    if (!uidPattern.test(name)) throw new ContractError(400, "invalid_index_uid", `${name} is no name of an index.`);
    const index = this.#indexes.get(name) ?? new ContractIndex();
    this.#indexes.set(name, index);
    return index;
  }
}
