import { readFileSync } from "node:fs";
import { analyse } from "../src/index.ts";

const usage = `node packages/language/tools/count-words.ts LANGUAGE FILE...

Counts the content words of one language in files of resources (JSON lines with lang, title, summary, body) and prints
the usual ones: what usual-words.jsonl is chosen from. Texts that search is scored on are left out.
`;

const printedMax = 700;
/** Search is scored on these texts: no word is chosen by them. */
const scoredSource = "un-sdg";

/** Titles, summaries and bodies of one language; none of a line whose id or source search is scored on. */
export const textsOf = (lines: readonly string[], language: string): string[] =>
  lines
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((row) => ![row["id"], row["source"]].some((name) => String(name).startsWith(scoredSource)))
    .filter((row) => row["lang"] === language)
    .flatMap((row) => [row["title"], row["summary"], row["body"]])
    .filter((text) => typeof text === "string");

type Count = { uses: number; written: Map<string, number> };

/** How often each term is used, with the ways it is written; the most usual first. */
export const countWords = (texts: readonly string[], language: string): { uses: number; written: string[] }[] => {
  const counts = new Map<string, Count>();
  for (const text of texts) {
    for (const { term, surface, isStop } of analyse(text, language)) {
      if (isStop || /^[0-9]/u.test(surface)) continue;
      const count = counts.get(term) ?? { uses: 0, written: new Map<string, number>() };
      count.uses += 1;
      count.written.set(surface, (count.written.get(surface) ?? 0) + 1);
      counts.set(term, count);
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.uses - a.uses)
    .map(({ uses, written }) => ({
      uses,
      written: [...written].toSorted(([, m], [, n]) => n - m).map(([surface]) => surface),
    }));
};

const [language, ...files] = process.argv.slice(2);
if (import.meta.main) {
  if (language === undefined || files.length === 0) {
    process.stderr.write(usage);
    process.exitCode = 2;
  } else {
    const texts = files.flatMap((file) => textsOf(readFileSync(file, "utf8").split("\n"), language));
    for (const { uses, written } of countWords(texts, language).slice(0, printedMax))
      process.stdout.write(`${uses}\t${written.slice(0, 4).join(" ")}\n`);
  }
}
