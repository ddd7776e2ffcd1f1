/** One record of a file before anybody looked at what it says, or why it could not be read. */
export type SourceLine = { line: number } & ({ record: Readonly<Record<string, unknown>> } | { error: string });

/** Can be read from the beginning as often as needed. */
export type ImportSource = {
  lines(): AsyncIterable<SourceLine>;
  /** Where the paths of `files` start; null when the source has no folder and may name no files. */
  folder: string | null;
};

/** The file as a whole is unreadable; the message says why. */
export class UnreadableSource extends Error {}
