import { foldWord, wordsOf } from "@plaza/language";
import type { Suggestion, SuggestQuery } from "../port.ts";
import { countOf, expected, recordIn, recordsIn, textOf } from "./answers.ts";
import type { HeldIndex } from "./holdings.ts";
import type { SearchTools } from "./search.ts";
import { filterOf } from "./search-request.ts";
import { localesOf } from "./settings.ts";
import { plain } from "./stored-document.ts";

const wordsMax = 10;
/** Looked at for one list: some continue the words and not as a title does, some are twice there. */
const lookedAtPerSuggestion = 5;

type Candidate = Suggestion & { rank: number };

const foldedWords = (text: string): string[] =>
  [...wordsOf(text)].map((word) => foldWord(word.text)).filter((word) => word !== "");

/** Every word occurs, the last one may go on. */
const continues = (title: readonly string[], typed: readonly string[]): boolean =>
  typed.every((word, position) =>
    position === typed.length - 1 ? title.some((own) => own.startsWith(word)) : title.includes(word),
  );

export const suggestTitles = async (
  query: SuggestQuery,
  held: readonly HeldIndex[],
  { client, timeoutMs }: SearchTools,
): Promise<Suggestion[]> => {
  const written = [...wordsOf(plain(query.prefix))].map(({ text }) => text).slice(0, wordsMax);
  const typed = written.map(foldWord).filter((word) => word !== "");
  if (typed.length === 0 || held.length === 0 || query.limit < 1) return [];
  const filter = filterOf({ filters: {}, audiences: query.audiences });
  const wanted = held.filter(({ type }) => query.types.includes(type));
  if (wanted.length === 0) return [];
  const queries = wanted.map(({ name, language }) => {
    const locales = localesOf(language);
    return {
      indexUid: name,
      q: written.join(" "),
      filter,
      attributesToSearchOn: ["title"],
      attributesToRetrieve: ["id", "language", "title"],
      matchingStrategy: "all",
      ...(locales.length === 0 ? {} : { locales }),
    };
  });
  const body = { federation: { limit: query.limit * lookedAtPerSuggestion, offset: 0 }, queries };
  const answer = recordIn(await client.call("/multi-search", { method: "POST", body, timeoutMs }), "results");
  const candidates = recordsIn(answer["hits"], "hits").flatMap((row) => {
    const federation = recordIn(row["_federation"], "where a hit is from");
    const index = wanted[expected(countOf(federation["queriesPosition"]), "the query of a hit")];
    const text = expected(textOf(row["title"]), "a title");
    const words = foldedWords(text);
    if (index === undefined || !continues(words, typed)) return [];
    const language = textOf(row["language"]) ?? "und";
    const isStart = words.join(" ").startsWith(typed.join(" "));
    const rank = (isStart ? 2 : 0) + (language === query.readerLanguage ? 1 : 0);
    return [{ type: index.type, id: expected(countOf(row["id"]), "an id"), language, text, rank }];
  });
  return distinct(
    candidates.toSorted((a, b) => b.rank - a.rank || a.text.length - b.text.length),
    query.limit,
  );
};

/** Two things of one title look the same in a list: the first stands for both. */
const distinct = (candidates: readonly Candidate[], limit: number): Suggestion[] => {
  const shown = new Map<string, Suggestion>();
  for (const { type, id, language, text } of candidates) {
    const key = `${type} ${foldedWords(text).join(" ")}`;
    if (!shown.has(key)) shown.set(key, { type, id, language, text });
  }
  return [...shown.values()].slice(0, limit);
};
