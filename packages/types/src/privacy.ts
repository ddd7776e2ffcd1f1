import type { LanguageText } from "./resources.ts";

export const privacyLimits = { passwordMax: 200, handleMax: 100 } as const;

export type ConsentView = { document: string; version: number; agreedAt: string };

/** A network that has no other steward: with other members it is handed over first, without any it goes. */
export type StewardshipView = { slug: string; name: LanguageText };

export type PrivacyView = {
  handle: string;
  /** Signed in within the last hour: no password is asked for. */
  isFresh: boolean;
  hasPassword: boolean;
  consents: ConsentView[];
  toHandOver: StewardshipView[];
  goWithHer: StewardshipView[];
  collectionCount: number;
  /** In threads, questions and answers. */
  postCount: number;
};

/** A ZIP file. */
export type DataExport = { fileName: string; base64: string };
