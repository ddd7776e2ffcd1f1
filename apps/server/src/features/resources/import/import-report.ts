export const outcomes = ["taken", "translation", "kept", "updated", "unchanged", "repeated", "refused"] as const;
/**
 * taken: new. translation: new, and a language version of one that was there. kept: new, and perhaps there already.
 * repeated: a later line of the same file has the same id and counts instead.
 */
export type Outcome = (typeof outcomes)[number];

export type DuplicateReason =
  | "same address"
  | "same identifier"
  | "same title and publisher"
  | "same work and language";
export type Duplicate = { because: DuplicateReason; id: string };

/** What became of one line. */
export type LineReport = {
  line: number;
  /** Id in the file; null when the line did not say or could not be read. */
  id: string | null;
  outcome: Outcome;
  resourceId?: number;
  translationOf?: string;
  duplicates?: Duplicate[];
  reasons?: string[];
  notes?: string[];
};

export type ImportProgress = { lineCount: number; linesDone: number };

export type ImportReport = {
  isDryRun: boolean;
  /** Lines that hold something; every one of them is in `counts`. */
  lineCount: number;
  counts: Record<Outcome, number>;
  refused: LineReport[];
  kept: LineReport[];
  notes: { line: number; id: string | null; note: string }[];
  /** Words that are no topic and were kept as keywords, with how often they stood. */
  unknownTopics: Map<string, number>;
  unknownKinds: Map<string, number>;
};

export function emptyReport(isDryRun: boolean): ImportReport {
  const counts = { taken: 0, translation: 0, kept: 0, updated: 0, unchanged: 0, repeated: 0, refused: 0 };
  return {
    isDryRun,
    lineCount: 0,
    counts,
    refused: [],
    kept: [],
    notes: [],
    unknownTopics: new Map(),
    unknownKinds: new Map(),
  };
}

export function addLine(report: ImportReport, line: LineReport): void {
  report.counts[line.outcome] += 1;
  if (line.outcome === "refused") report.refused.push(line);
  if (line.outcome === "kept") report.kept.push(line);
  for (const note of line.notes ?? []) report.notes.push({ line: line.line, id: line.id, note });
}

export const countWord = (counts: Map<string, number>, word: string): Map<string, number> =>
  counts.set(word, (counts.get(word) ?? 0) + 1);
