import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyserVersion } from "../src/index.ts";
import {
  learntFolder,
  lexiconFormat,
  type LexiconManifest,
  manifestFile,
  packBytes,
  packText,
  pairFile,
  phrasesFile,
  vocabularyFile,
} from "../src/lexicon/files.ts";
import { encodePairTable, type Link, PairTable } from "../src/lexicon/pair-table.ts";
import { sortedLinesText } from "../src/lexicon/sorted-lines.ts";
import { alignWords } from "./align-words.ts";
import { choosePhrases } from "./choose-phrases.ts";
import { type Concept, readEurovoc, readWordnet } from "./read-labels.ts";
import { Words } from "./words.ts";

const usage = `node packages/language/tools/learn-lexicon.ts EUROVOC WORDNET [FOLDER]

Learns the word and phrase tables of the lexicon from eurovoc.jsonl and wordnet-lemmas.tsv and writes them into
FOLDER (packages/language/lexicon when it is not given). Nothing else is read. Run it whenever the analyser changes.
`;

/** Every language has a table with each of these. */
const hubs = ["en", "es", "fr"];
const hubPairs: readonly (readonly [string, string])[] = [
  ["es", "en"],
  ["fr", "en"],
  ["es", "fr"],
];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const pairsOf = (languages: readonly string[]): (readonly [string, string])[] => [
  ...hubPairs,
  ...languages.filter((one) => !hubs.includes(one)).flatMap((one) => hubs.map((hub) => [one, hub] as const)),
];

const languagesOf = (concepts: readonly Concept[]): string[] =>
  [...new Set(concepts.flatMap(({ labels }) => [...labels.keys()]))].toSorted();

type Learnt = { rows: string; columns: string; links: Link[] };

const learnPairs = (concepts: readonly Concept[], words: Words): Learnt[] =>
  pairsOf(languagesOf(concepts)).map(([rows, columns]) => ({
    rows,
    columns,
    links: alignWords(concepts, { rows, columns }, words),
  }));

const learn = (eurovoc: string, wordnet: string, folder: string): void => {
  const started = performance.now();
  const concepts = [...readEurovoc(eurovoc), ...readWordnet(wordnet)];
  const words = new Words(concepts);
  const learnt = learnPairs(concepts, words);
  const used = words.keepLinked(learnt);
  mkdirSync(join(folder, learntFolder), { recursive: true });
  const manifest: LexiconManifest = {
    format: lexiconFormat,
    analyser: analyserVersion,
    sources: [eurovoc, wordnet].map((path) => ({
      file: basename(path),
      sha256: createHash("sha256").update(readFileSync(path)).digest("hex"),
    })),
    languages: {},
    pairs: {},
  };
  let bytes = 0;
  const write = (name: string, content: Uint8Array): void => {
    bytes += content.length;
    writeFileSync(join(folder, name), content);
  };
  const aligned = learnt.map(({ rows, columns, links }) => {
    const numbered = links.map((link) => ({
      ...link,
      row: used.numberOf(rows, link.row),
      column: used.numberOf(columns, link.column),
    }));
    const table = encodePairTable(used.size(rows), used.size(columns), numbered);
    write(pairFile(rows, columns), packBytes(table));
    manifest.pairs[`${rows}-${columns}`] = links.length;
    return { rows, columns, table: new PairTable(table) };
  });
  const phrases = choosePhrases(concepts, aligned, { numbersOf: used.numbersOf, usesOf: words.usesOf });
  for (const language of languagesOf(concepts)) {
    write(vocabularyFile(language), packText(used.text(language)));
    const rows = phrases.get(language) ?? [];
    if (rows.length > 0) write(phrasesFile(language), packText(sortedLinesText(rows)));
    manifest.languages[language] = { words: used.size(language), phrases: rows.length };
    say(`${language}: ${used.size(language)} words, ${rows.length} phrases`);
  }
  write(manifestFile, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const { rows, columns, links } of learnt) say(`${rows} <> ${columns}: ${links.length} links`);
  say(`${(bytes / 1_000_000).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(0)} s`);
};

const [eurovoc, wordnet, folder] = process.argv.slice(2);
if (eurovoc === undefined || wordnet === undefined) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else learn(eurovoc, wordnet, folder ?? fileURLToPath(new URL("../lexicon", import.meta.url)));
