import { createHash } from "node:crypto";
import type { ResourceKind, ResourceState } from "@plaza/types/resources";
import type { Identifier } from "./identifiers.ts";

export type LinkDraft = {
  url: string | null;
  fileName: string | null;
  label: string | null;
  language: string | null;
  mediaType: string | null;
  byteSize: number | null;
  sha256: string | null;
};

/** A file that lies beside the import file; becomes a link when its bytes are in the file store. */
export type FileDraft = Pick<LinkDraft, "label" | "language" | "mediaType"> & { path: string };

/** Other resources, by their id in the file. */
export type Relations = {
  translationGroup: string | null;
  translationOf: string | null;
  supersededBy: string | null;
  supersedes: string[];
};

/** What a record says, cleaned and in the library's own terms. */
export type ResourceDraft = {
  sourceId: string;
  kind: ResourceKind;
  state: ResourceState;
  withdrawnReason: string | null;
  language: string;
  title: string;
  titleLanguage: string;
  summary: string | null;
  summaryLanguage: string | null;
  body: string | null;
  bodyLanguage: string | null;
  creators: string[];
  publisher: string | null;
  issuedYear: number | null;
  /** ISO 3166-1 or 3166-2 code, and the name of a town below it. */
  place: { code: string; municipality: string | null } | null;
  /** Slugs of the vocabulary. */
  topics: string[];
  keywords: string[];
  licence: string | null;
  licenceText: string | null;
  edition: string | null;
  reviewBy: string | null;
  links: LinkDraft[];
  files: FileDraft[];
  identifiers: Identifier[];
  relations: Relations;
};

/** Of what would be stored: equal hashes need no write. */
export const contentHashOf = (draft: ResourceDraft): string =>
  createHash("sha256").update(JSON.stringify(draft)).digest("hex");

/** The address under which the material is found; what is shared with others makes a translation or a duplicate. */
export const addressOf = (draft: ResourceDraft): string | null =>
  draft.identifiers.find(({ scheme }) => scheme === "url")?.value ?? null;
