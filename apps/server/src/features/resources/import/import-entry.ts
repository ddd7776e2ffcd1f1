import type { ResourceDraft } from "./record/resource-draft.ts";

/** A readable line on its way into the database. */
export type ImportEntry = { line: number; draft: ResourceDraft; contentHash: string; notes: string[] };
