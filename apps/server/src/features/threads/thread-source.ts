import type { DocumentSource } from "../../platform/document-source.ts";
import type { Vocabulary } from "../topics/index.ts";
import { listed } from "./thread.access.ts";
import { readSearchRows, toThreadDocument } from "./thread.search.ts";

/** Threads carry their replies: fewer at a time than things of one row. */
const batchMax = 100;

export const threadSource: DocumentSource<Vocabulary> = {
  type: "thread",
  async load(db, vocabulary, ids) {
    const rows = await readSearchRows(db, { where: { id: { in: ids } } });
    const put = rows.flatMap((row) => toThreadDocument(row, vocabulary) ?? []);
    const kept = new Set(put.map(({ id }) => id));
    return { put, remove: ids.filter((id) => !kept.has(id)).map((id) => ({ type: "thread", id })) };
  },
  async list(db, vocabulary, { after, size }) {
    const take = Math.min(size, batchMax);
    const rows = await readSearchRows(db, { where: { id: { gt: after }, ...listed }, orderBy: { id: "asc" }, take });
    const documents = rows.flatMap((row) => toThreadDocument(row, vocabulary) ?? []);
    return { documents, last: rows.length < take ? null : (rows.at(-1)?.id ?? null) };
  },
};
