import type { Database, Prisma } from "@plaza/database";
import { chainKey } from "@plaza/language";
import type { SearchDocument } from "@plaza/search";
import { locales } from "@plaza/types/locales";
import { textOfHtml } from "../../../platform/text/html-text.ts";
import { countryName } from "../../places/index.ts";
import type { Vocabulary } from "../../topics/index.ts";

/** A question is found by its title and words, what was tried, the accepted answer and as many others. */
const answersIndexedMax = 30;
const lettersIndexedMax = 40_000;

const postSelect = { html: true, language: true } as const;

const questionSearchSelect = {
  id: true,
  title: true,
  language: true,
  triedHtml: true,
  state: true,
  duplicateOfId: true,
  createdAt: true,
  place: { select: { name: true, countryCode: true, level: true } },
  topics: { select: { topicId: true } },
  acceptance: { select: { answerId: true, answer: { select: postSelect } } },
  posts: {
    select: { id: true, kind: true, ...postSelect },
    where: { kind: { in: ["question", "answer"] }, state: "visible" },
    orderBy: { number: "asc" },
    take: answersIndexedMax,
  },
} satisfies Prisma.QuestionSelect;

export type QuestionSearchRow = Prisma.QuestionGetPayload<{ select: typeof questionSearchSelect }>;
type Words = { html: string; language: string };

/** One statement, however many. */
export const readSearchRows = (
  db: Database,
  query: Pick<Prisma.QuestionFindManyArgs, "where" | "take" | "orderBy">,
): Promise<QuestionSearchRow[]> =>
  db.question.findMany({ ...query, select: questionSearchSelect, relationLoadStrategy: "join" });

/** An answer that was accepted is likelier to help than talk; a duplicate leads there only. */
const answeredBoost = 1.4;
const duplicateBoost = 0.6;

/** Null: not to be found, so to be removed from every index. */
export function toQuestionDocument(row: QuestionSearchRow, vocabulary: Vocabulary): SearchDocument | null {
  if (row.state !== "visible") return null;
  const topicIds = row.topics.map(({ topicId }) => topicId);
  const names = [...topicIds.flatMap((topicId) => vocabulary.wordsOf(topicId)), ...countryWords(row.place)];
  const isOwn = ({ language }: { language: string }) => chainKey(language) === chainKey(row.language);
  const words = inOrder(row);
  const { own, others } = textsOf(words, isOwn);
  const boost = row.duplicateOfId !== null ? duplicateBoost : row.acceptance !== null ? answeredBoost : 1;
  return {
    type: "question",
    id: row.id,
    language: row.language,
    title: row.title,
    summary: "",
    body: own.join("\n"),
    terms: [...townOf(row.place), ...names.filter(isOwn).map(({ text }) => text)],
    // Each is analysed as its own language: an answer in another one is found by readers of that one.
    otherTerms: [...names.filter((name) => !isOwn(name)), ...others],
    facets: {
      kind: [],
      lang: [...new Set([row.language, ...words.map(({ language }) => language)].map(baseOf))],
      topic: [...new Set(topicIds.flatMap((topicId) => vocabulary.slugsUpFrom(topicId)))],
      country: row.place ? [row.place.countryCode] : [],
    },
    audiences: ["everyone"],
    ...(boost === 1 ? {} : { boost }),
    year: row.createdAt.getUTCFullYear(),
    publishedAt: row.createdAt.getTime(),
  };
}

/** The question itself, then the accepted answer, then the others. */
function inOrder({ posts, acceptance, language, triedHtml }: QuestionSearchRow): Words[] {
  const own = posts.filter(({ kind }) => kind === "question");
  const others = posts.filter(({ id, kind }) => kind === "answer" && id !== acceptance?.answerId);
  const tried = triedHtml === null ? [] : [{ html: triedHtml, language }];
  return [...own, ...(acceptance ? [acceptance.answer] : []), ...tried, ...others];
}

function countryWords(place: QuestionSearchRow["place"]): { language: string; text: string }[] {
  if (!place) return [];
  return locales.flatMap((language) => {
    const text = countryName(place.countryCode, language);
    return text === undefined || text === null ? [] : [{ language, text }];
  });
}

/** A name that is the same in every language; a country's is not. */
const townOf = (place: QuestionSearchRow["place"]): string[] =>
  place === null || place.level === "country" ? [] : [place.name];

const baseOf = (language: string): string => language.split("-", 1)[0] ?? language;

type Texts = { own: string[]; others: { language: string; text: string }[] };

function textsOf(words: readonly Words[], isOwn: (post: Words) => boolean): Texts {
  const texts: Texts = { own: [], others: [] };
  let room = lettersIndexedMax;
  for (const post of words) {
    if (room <= 0) break;
    const text = textOfHtml(post.html).slice(0, room).toWellFormed();
    room -= text.length;
    if (isOwn(post)) texts.own.push(text);
    else texts.others.push({ language: post.language, text });
  }
  return texts;
}
