import { directionOf, excerptAround, fold } from "@plaza/language";
import type { SearchHit } from "@plaza/search";
import { locales, type Locale } from "@plaza/types/locales";
import type { OtherViewerClass, PersonView } from "@plaza/types/members";
import type { PersonField, PersonHit } from "@plaza/types/people";
import type { MarkedText } from "@plaza/types/resources";
import { languageName } from "../../platform/language-name.ts";
import { toPersonView, visibleProfile } from "../members/index.ts";
import { countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { endorsedTopics } from "./endorsed-topics.ts";
import type { PersonRow } from "./person.search.ts";

/** About two lines of a result. */
const excerptLength = 200;
/** Topics named in a list; the page of the person has all. */
const topicsShown = 6;

type Words = { vocabulary: Vocabulary; locale: Locale };
type Found = { viewerClass: OtherViewerClass; hit: Pick<SearchHit, "fields" | "words">; marks: readonly string[] };

/** What a list shows of a member to a class of viewers: of her visible profile and nothing else. */
export function toPersonHit(row: PersonRow, { viewerClass, hit, marks }: Found, words: Words): PersonHit {
  const person = toPersonView(row, viewerClass, words);
  const fields = hit.fields.length === 0 ? [] : fieldsWith(marks, textsOf(person, words));
  const isInIntroduction = hit.fields.includes("body");
  return {
    memberId: person.memberId,
    handle: person.handle,
    name: person.name,
    isFictional: person.isFictional,
    photo: person.photo,
    role: person.role,
    jobTitle: person.jobTitle,
    organisation: person.organisation,
    place: person.place,
    languages: person.languages.map(({ language }) => language),
    topics: topicsOf(person, row),
    offers: person.offers,
    isAvailable: person.isAvailable,
    reason:
      hit.fields.length === 0
        ? null
        : { fields: [...fields, ...(isInIntroduction ? (["introduction"] as const) : [])], words: hit.words },
    excerpt: isInIntroduction ? excerptOf(visibleProfile(row, viewerClass), marks) : null,
  };
}

/** Those that others vouch for come first. */
function topicsOf({ knows }: PersonView, row: PersonRow): PersonHit["topics"] {
  const endorsed = endorsedTopics(row.endorsements);
  const topics = knows.map(({ topicId, slug, label }) => ({ slug, label, isEndorsed: endorsed.has(topicId) }));
  return topics.toSorted((a, b) => Number(b.isEndorsed) - Number(a.isEndorsed)).slice(0, topicsShown);
}

type Texts = [PersonField, () => string[]][];

/** Folded words of topics: they are the same for everybody, and folding them anew for each hit is slow. */
const foldedWords = new WeakMap<Vocabulary, Map<number, string[]>>();

function foldedWordsOf(vocabulary: Vocabulary, topicId: number): string[] {
  const known = foldedWords.get(vocabulary) ?? new Map<number, string[]>();
  foldedWords.set(vocabulary, known);
  const words = known.get(topicId) ?? vocabulary.wordsOf(topicId).map(({ text }) => fold(text));
  known.set(topicId, words);
  return words;
}

/** What she is found by, as `person.search.ts` writes it, folded; made only as far as it is asked for. */
function textsOf(person: PersonView, { vocabulary }: Words): Texts {
  const { place } = person;
  const folded = (texts: (string | null | undefined)[]) => texts.flatMap((text) => (text ? fold(text) : []));
  const inEach = (say: (locale: Locale) => string | null) => folded(locales.map(say));
  return [
    ["name", () => folded([person.name])],
    ["expertise", () => person.knows.flatMap(({ topicId }) => foldedWordsOf(vocabulary, topicId))],
    ["work", () => folded([person.jobTitle, person.organisation?.name.text])],
    [
      "place",
      () =>
        place === null ? [] : [...folded([place.name]), ...inEach((locale) => countryName(place.countryCode, locale))],
    ],
    ["languages", () => person.languages.flatMap(({ language }) => inEach((locale) => languageName(language, locale)))],
  ];
}

/** Words that begin alike are forms of one word often enough to say where it was found. */
const stemLetters = 5;

/** Scripts without spaces: a word may stand anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function fieldsWith(marks: readonly string[], texts: Texts): PersonField[] {
  const wanted = marks
    .map((mark) => fold(mark).slice(0, Math.max(stemLetters, Math.ceil(mark.length * 0.7))))
    .filter((word) => word !== "")
    .map((word) => (unspaced.test(word) ? word : ` ${word}`));
  const has = (text: string) => {
    const folded = ` ${text}`;
    return wanted.some((word) => folded.includes(word));
  };
  return texts.flatMap(([field, of]) => (of().some(has) ? [field] : []));
}

function excerptOf({ introduction, introductionLanguage }: PersonRow, marks: readonly string[]): MarkedText | null {
  if (introduction === null) return null;
  const lang = introductionLanguage ?? "und";
  const text = introduction
    .replace(/[*_`#>]+|\]\([^)]*\)|\[/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const { pieces, isCutBefore, isCutAfter } = excerptAround(text, lang, [...marks], excerptLength);
  const dots = (isCut: boolean) => (isCut ? [{ text: "…", match: false }] : []);
  return { pieces: [...dots(isCutBefore), ...pieces, ...dots(isCutAfter)], lang, dir: directionOf(lang) };
}
