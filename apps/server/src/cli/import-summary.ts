import { type ImportReport, type LineReport, type Outcome, outcomes } from "../features/resources/import/index.ts";

/** Longer lists are for `--report`. Refused lines are always named, all of them. */
const listedMax = 50;

const outcomeWords: Record<Outcome, string> = {
  taken: "new",
  translation: "new, a translation of another resource",
  kept: "new, and perhaps in the library already (kept, see below)",
  updated: "changed",
  unchanged: "unchanged",
  repeated: "repeated in the file (another line counts)",
  refused: "refused",
};

const number = (value: number): string => value.toLocaleString("en");
const nameOf = ({ line, id }: { line: number; id: string | null }): string =>
  `line ${line}${id === null ? "" : ` (${id})`}`;

function listed(title: string, items: readonly string[], max: number): string[] {
  if (items.length === 0) return [];
  const rest = items.length - max;
  return [
    "",
    `${title}:`,
    ...items.slice(0, max).map((item) => `  ${item}`),
    ...(rest > 0 ? [`  … and ${number(rest)} more; --report FILE names all`] : []),
  ];
}

const describeKept = (line: LineReport): string =>
  `${nameOf(line)}: ${(line.duplicates ?? []).map(({ because, id }) => `${because} as ${id}`).join("; ")}`;

const mostFrequent = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([word, count]) => `${number(count)} × ${word}`);

/** The report in words, line by line. */
export function describeReport(report: ImportReport, fileName: string): string[] {
  const { counts, refused, kept, notes, unknownTopics, unknownKinds } = report;
  return [
    `${fileName}: ${report.lineCount === 1 ? "1 line" : `${number(report.lineCount)} lines`}${report.isDryRun ? " (dry run: nothing was changed)" : ""}`,
    ...outcomes
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `${number(counts[outcome]).padStart(8)} ${outcomeWords[outcome]}`),
    ...listed(
      "Refused",
      refused.map((line) => `${nameOf(line)}: ${(line.reasons ?? []).join("; ")}`),
      Number.POSITIVE_INFINITY,
    ),
    ...listed("Kept, although they may be duplicates", kept.map(describeKept), listedMax),
    ...listed(
      "Notes",
      notes.map((note) => `${nameOf(note)}: ${note.note}`),
      listedMax,
    ),
    ...listed("No topics of the vocabulary, kept as keywords", mostFrequent(unknownTopics), listedMax),
    ...listed(
      "No kinds of the library, taken as articles with the word as a keyword",
      mostFrequent(unknownKinds),
      listedMax,
    ),
  ];
}
