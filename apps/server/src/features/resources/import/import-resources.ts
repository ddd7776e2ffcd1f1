import type { Database } from "@plaza/database";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import { VocabularySource } from "../../topics/index.ts";
import { BatchWriter } from "./import-batch.ts";
import type { ImportEntry } from "./import-entry.ts";
import {
  addLine,
  countWord,
  emptyReport,
  type ImportProgress,
  type ImportReport,
  type LineReport,
} from "./import-report.ts";
import { hasRelations, type RelatedLine } from "./writing/link-relations.ts";
import { type ParseContext, parseRecord, sourceIdFrom } from "./record/parse-record.ts";
import { RecordReader } from "./record/record-reader.ts";
import { contentHashOf } from "./record/resource-draft.ts";
import type { ImportSource, SourceLine } from "./source-line.ts";
import { FileRefused, storeFiles } from "./store-files.ts";
import { surveySource } from "./survey-source.ts";
import { findTopicIn } from "./record/topic-words.ts";

/** Without `files` a record that brings files is refused. */
export type ImportDeps = { db: Database; files: FileStore | null };

export type ImportOptions = {
  dryRun?: boolean;
  /** Publisher of records that name none. */
  publisher?: string | null;
  /** Records that are committed together. */
  batchSize?: number;
  onProgress?: (progress: ImportProgress) => void;
  /** Called for every line, after what became of it is committed. */
  onLine?: (line: LineReport) => void;
};

const batchSizeDefault = 200;
/** A batch of long bodies is closed early: it has to fit into one statement. */
const batchCharactersMax = 4_000_000;
const progressEveryLines = 100;

/** Takes what can be taken, in batches that are whole or not there at all, and says what became of every line. */
export async function importResources(
  deps: ImportDeps,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const vocabulary = await new VocabularySource(deps.db).get();
  const topicIds = new Map(vocabulary.terms.map(({ slug, topicId }) => [slug, topicId]));
  const writer = new BatchWriter(deps.db, { isDryRun: options.dryRun ?? false, topicIds });
  const context = { findTopic: findTopicIn(vocabulary), publisher: options.publisher ?? null };
  return new ImportRun({ source, files: deps.files, writer, context, options }).finish();
}

/** Prisma writes the query first and the reason last. */
const lastLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message.trim().split("\n").at(-1)?.slice(0, 300) : undefined) ?? "no reason given";

type Parts = {
  source: ImportSource;
  files: FileStore | null;
  writer: BatchWriter;
  context: ParseContext;
  options: ImportOptions;
};

class ImportRun {
  readonly #parts: Parts;
  readonly #report: ImportReport;
  #batch: ImportEntry[] = [];
  #batchCharacters = 0;
  readonly #related: RelatedLine[] = [];
  /** The latest good line of each id that comes again further down. */
  readonly #held = new Map<string, ImportEntry>();
  /** Line of each id that was taken: records without an id can turn out to be the same. */
  readonly #lines = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#report = emptyReport(parts.options.dryRun ?? false);
  }

  async finish(): Promise<ImportReport> {
    const { source } = this.#parts;
    const { lineCount, lastLines } = await surveySource(source);
    let linesDone = 0;
    for await (const read of source.lines()) {
      await this.#take(read, lastLines);
      linesDone += 1;
      if (linesDone % progressEveryLines === 0) this.#parts.options.onProgress?.({ lineCount, linesDone });
    }
    // Lines whose later namesakes were all refused.
    for (const entry of this.#held.values()) await this.#add(entry);
    await this.#flush();
    await this.#link();
    this.#report.lineCount = linesDone;
    this.#parts.options.onProgress?.({ lineCount, linesDone });
    return this.#report;
  }

  async #take(read: SourceLine, lastLines: ReadonlyMap<string, number>): Promise<void> {
    const entry =
      "error" in read ? this.#refuse(read.line, null, [read.error]) : await this.#parse(read.line, read.record);
    if (entry === null) return;
    const { sourceId } = entry.draft;
    const earlier = this.#held.get(sourceId);
    this.#held.delete(sourceId);
    if (earlier)
      this.#say({
        line: earlier.line,
        id: sourceId,
        outcome: "repeated",
        notes: [`line ${entry.line} has the same id and counts`],
      });
    if ((lastLines.get(sourceId) ?? entry.line) > entry.line) this.#held.set(sourceId, entry);
    else await this.#add(entry);
  }

  async #parse(line: number, record: Readonly<Record<string, unknown>>): Promise<ImportEntry | null> {
    const id = sourceIdFrom(new RecordReader(record));
    const parsed = parseRecord(record, this.#parts.context);
    if ("reasons" in parsed) return this.#refuse(line, id, parsed.reasons);
    const links = await this.#storeFiles(parsed.draft.files).catch((error: unknown) => {
      if (error instanceof FileRefused) return this.#refuse(line, id, [error.message]);
      throw error;
    });
    if (links === null) return null;
    for (const word of parsed.unknownTopics) countWord(this.#report.unknownTopics, word);
    if (parsed.unknownKind !== null) countWord(this.#report.unknownKinds, parsed.unknownKind);
    const draft = { ...parsed.draft, files: [], links: [...parsed.draft.links, ...links] };
    return { line, draft, contentHash: contentHashOf(draft), notes: parsed.notes };
  }

  async #storeFiles(files: Parameters<typeof storeFiles>[0]): ReturnType<typeof storeFiles> {
    if (files.length > 0 && this.#parts.files === null) throw new FileRefused("files can not be kept here");
    return storeFiles(files, this.#parts.source.folder, this.#report.isDryRun ? null : this.#parts.files);
  }

  async #add(entry: ImportEntry): Promise<void> {
    const { sourceId, relations, body } = entry.draft;
    const earlierLine = this.#lines.get(sourceId);
    if (earlierLine !== undefined) {
      this.#say({
        line: entry.line,
        id: null,
        outcome: "repeated",
        notes: [`without an id, and address, language, title and publisher are those of line ${earlierLine}`],
      });
      return;
    }
    this.#lines.set(sourceId, entry.line);
    if (hasRelations(relations)) this.#related.push({ line: entry.line, sourceId, relations });
    this.#batch.push(entry);
    this.#batchCharacters += body?.length ?? 0;
    const { batchSize = batchSizeDefault } = this.#parts.options;
    if (this.#batch.length >= batchSize || this.#batchCharacters >= batchCharactersMax) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#batchCharacters = 0;
    const lines = await this.#parts.writer.write(batch).catch((error: unknown) => this.#writeSingly(batch, error));
    for (const line of lines) this.#say(line);
  }

  /** One record that the database does not take must not stop the others; a database that is gone stops all. */
  async #writeSingly(batch: readonly ImportEntry[], cause: unknown): Promise<LineReport[]> {
    if (!(await this.#parts.writer.isReachable())) throw cause;
    const lines: LineReport[] = [];
    for (const entry of batch) {
      const written = this.#parts.writer.write([entry]).catch(async (error: unknown): Promise<LineReport[]> => {
        if (!(await this.#parts.writer.isReachable())) throw error;
        return [
          {
            line: entry.line,
            id: entry.draft.sourceId,
            outcome: "refused",
            reasons: [`the database did not take it (${lastLineOf(error)})`],
          },
        ];
      });
      lines.push(...(await written));
    }
    return lines;
  }

  async #link(): Promise<void> {
    for (let start = 0; start < this.#related.length; start += batchSizeDefault) {
      const notes = await this.#parts.writer.link(this.#related.slice(start, start + batchSizeDefault));
      this.#report.notes.push(...notes);
    }
  }

  #refuse(line: number, id: string | null, reasons: string[]): null {
    this.#say({ line, id, outcome: "refused", reasons });
    return null;
  }

  #say(line: LineReport): void {
    addLine(this.#report, line);
    this.#parts.options.onLine?.(line);
  }
}
