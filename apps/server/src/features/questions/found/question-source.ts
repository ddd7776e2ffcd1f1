import type { DocumentSource } from "../../../platform/document-source.ts";
import type { Vocabulary } from "../../topics/index.ts";
import { readSearchRows, toQuestionDocument } from "./question.search.ts";

/** Questions carry their answers: fewer at a time than things of one row. */
const batchMax = 100;

export const questionSource: DocumentSource<Vocabulary> = {
  type: "question",
  async load(db, vocabulary, ids) {
    const rows = await readSearchRows(db, { where: { id: { in: ids } } });
    const put = rows.flatMap((row) => toQuestionDocument(row, vocabulary) ?? []);
    const kept = new Set(put.map(({ id }) => id));
    return { put, remove: ids.filter((id) => !kept.has(id)).map((id) => ({ type: "question", id })) };
  },
  async list(db, vocabulary, { after, size }) {
    const take = Math.min(size, batchMax);
    const where = { id: { gt: after }, state: "visible" } as const;
    const rows = await readSearchRows(db, { where, orderBy: { id: "asc" }, take });
    const documents = rows.flatMap((row) => toQuestionDocument(row, vocabulary) ?? []);
    return { documents, last: rows.length < take ? null : (rows.at(-1)?.id ?? null) };
  },
};
