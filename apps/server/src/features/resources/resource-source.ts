import type { DocumentSource } from "../../platform/document-source.ts";
import type { Vocabulary } from "../topics/index.ts";
import { resourceSearchSelect, toSearchDocument } from "./resource.search.ts";

export const resourceSource: DocumentSource<Vocabulary> = {
  type: "resource",
  async load(db, vocabulary, ids) {
    const rows = await db.resource.findMany({
      select: resourceSearchSelect,
      where: { id: { in: ids } },
      relationLoadStrategy: "join",
    });
    const put = rows.flatMap((row) => toSearchDocument(row, vocabulary) ?? []);
    const kept = new Set(put.map(({ id }) => id));
    return { put, remove: ids.filter((id) => !kept.has(id)).map((id) => ({ type: "resource", id })) };
  },
  async list(db, vocabulary, { after, size }) {
    const rows = await db.resource.findMany({
      select: resourceSearchSelect,
      where: { id: { gt: after }, state: "published" },
      orderBy: { id: "asc" },
      take: size,
      relationLoadStrategy: "join",
    });
    const documents = rows.flatMap((row) => toSearchDocument(row, vocabulary) ?? []);
    return { documents, last: rows.length < size ? null : (rows.at(-1)?.id ?? null) };
  },
};
