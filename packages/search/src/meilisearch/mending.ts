import { foldWord, isStopWordAnywhere } from "@plaza/language";
import { editDistance } from "../embedded/words/edit-distance.ts";
import type { QueryWord } from "../query/query-words.ts";
import type { FoundWord, ReadHit } from "./reading-hits.ts";

type Vote = { found: string; language: string; how: FoundWord["how"]; errors: number; votes: number };

const errorsOf = (word: QueryWord, found: string): number => editDistance(word.surface, foldWord(found), 3);

/** What a word was found as; what stands in higher hits speaks more. */
const votesFor = (hits: readonly ReadHit[], word: QueryWord): Vote[] => {
  const votes = new Map<string, Vote>();
  for (const [position, { found }] of hits.entries())
    for (const item of found) {
      if (item.typed !== word.written) continue;
      const key = `${item.language} ${item.found}`;
      const before = votes.get(key)?.votes ?? 0;
      votes.set(key, { ...item, errors: errorsOf(word, item.found), votes: before + 1 / (position + 1) });
    }
  return [...votes.values()];
};

const isFoundAsTyped = (votes: readonly Vote[]): boolean => votes.some(({ how }) => how !== "corrected");

/** Words that were found as typed say which language the others are of. */
const toldLanguage = (votes: readonly Vote[]): string | null => {
  const byLanguage = new Map<string, number>();
  for (const { language, how, votes: weight } of votes)
    if (how === "same") byLanguage.set(language, (byLanguage.get(language) ?? 0) + weight);
  return [...byLanguage].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};

/** A slip of one letter may be one of the reader's language, whatever the rest of the query is written in. */
const readerErrorsMax = 1;

/** What a word was corrected to; null when some hit holds it as typed, or goes on from it. */
const correctionOf = (
  word: QueryWord,
  votes: readonly Vote[],
  { told, reader }: { told: string | null; reader: string },
): string | null => {
  if (isStopWordAnywhere(word.surface) || isFoundAsTyped(votes)) return null;
  const likely = votes.filter(
    ({ language, errors }) => told === null || told === language || (language === reader && errors <= readerErrorsMax),
  );
  return likely.toSorted((a, b) => a.errors - b.errors || b.votes - a.votes)[0]?.found ?? null;
};

/** The text that was searched, as far as the hits of the page tell: Meilisearch corrects silently. */
export const correctedText = (
  text: string,
  { words, reader }: { words: readonly QueryWord[]; reader: string },
  hits: readonly ReadHit[],
): string | null => {
  const voted = words.map((word) => ({ word, votes: votesFor(hits, word) }));
  const told = toldLanguage(voted.flatMap(({ votes }) => votes));
  let corrected = text;
  for (const { word, votes } of voted.toReversed()) {
    const instead = correctionOf(word, votes, { told, reader });
    if (instead !== null) corrected = corrected.slice(0, word.start) + instead + corrected.slice(word.end);
  }
  return corrected === text ? null : corrected;
};

/** Words to mark: as typed, and as they were found. */
export const marksOf = (words: readonly QueryWord[], hits: readonly ReadHit[]): string[] => [
  ...new Set([
    ...words.map(({ surface }) => surface),
    ...hits.flatMap(({ found, hit }) => [...found, ...hit.words].map((word) => word.found)),
  ]),
];
