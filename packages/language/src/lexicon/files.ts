import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** Raised when the files are laid out in another way. */
export const lexiconFormat = 1;

export const manifestFile = "manifest.json";
export const glossaryFile = "glossary.jsonl";
export const usualWordsFile = "usual-words.jsonl";
/** What is learnt lies apart from what is written by hand. */
export const learntFolder = "generated";
export const vocabularyFile = (language: string): string => `${learntFolder}/${language}.words.br`;
export const phrasesFile = (language: string): string => `${learntFolder}/${language}.phrases.br`;
/** Pairs are stored once and read both ways: `rows` is never English unless `columns` is a hub as well. */
export const pairFile = (rows: string, columns: string): string => `${learntFolder}/${rows}-${columns}.br`;

export type LexiconManifest = {
  format: number;
  /** Version of the analyser whose terms the tables hold. */
  analyser: string;
  /** What was learnt from: no other file went in. */
  sources: { file: string; sha256: string }[];
  /** Languages with words, and with phrases. */
  languages: Record<string, { words: number; phrases: number }>;
  /** Links by pair, as "de-en". */
  pairs: Record<string, number>;
};

// The two higher qualities would save six per cent more and take half a minute.
const quality = 9;

export const packBytes = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

export const packText = (text: string): Uint8Array => packBytes(new TextEncoder().encode(text));

export const unpackBytes = (packed: Uint8Array): Uint8Array => brotliDecompressSync(packed);

export const unpackText = (packed: Uint8Array): string => new TextDecoder().decode(unpackBytes(packed));
