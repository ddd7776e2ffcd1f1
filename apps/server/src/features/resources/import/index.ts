export { importResources, type ImportOptions } from "./import-resources.ts";
export { type ImportReport, type LineReport, outcomes, type Outcome } from "./import-report.ts";
export { takeTurns, fileSource, formatOfFile, type ImportFormat, importFormats } from "./formats/file-source.ts";
export { UnreadableSource } from "./source-line.ts";
