import type { SearchDocument } from "@plaza/search";
import type { DocumentSource } from "../../platform/document-source.ts";
import type { Vocabulary } from "../topics/index.ts";
import { documentsOfPerson, personSearchSelect, toPersonDocuments, wordsOfEverybody } from "./person.search.ts";

const listed = { isListed: true, state: "active" } as const;

export const personSource: DocumentSource<Vocabulary> = {
  type: "member",
  async load(db, vocabulary, ids) {
    const rows = await db.member.findMany({
      select: personSearchSelect,
      where: { id: { in: ids }, ...listed },
      relationLoadStrategy: "join",
    });
    const put = rows.flatMap((row) => toPersonDocuments(row, vocabulary));
    const kept = new Set(put.map(({ id }) => id));
    const gone = ids.flatMap(documentsOfPerson).filter((id) => !kept.has(id));
    return { put, remove: gone.map((id) => ({ type: "member", id })) };
  },
  async list(db, vocabulary, { after, size }) {
    const rows = await db.member.findMany({
      select: personSearchSelect,
      where: { id: { gt: after }, ...listed },
      orderBy: { id: "asc" },
      take: size,
      relationLoadStrategy: "join",
    });
    const documents = rows.flatMap((row): SearchDocument[] => toPersonDocuments(row, vocabulary));
    if (after === 0) documents.push(wordsOfEverybody(vocabulary));
    return { documents, last: rows.length < size ? null : (rows.at(-1)?.id ?? null) };
  },
};
