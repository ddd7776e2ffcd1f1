import { createHash } from "node:crypto";

/** What one of two people tells the other of herself. */
export type Profile = {
  memberId: number;
  knows: number[];
  learns: number[];
  /** BCP 47. */
  languages: string[];
  place: { id: number; countryCode: string; level: string; population: number | null } | null;
};

type Likeness = "same" | "same_country" | "similar";
export type Match = {
  memberId: number;
  knows: number[];
  learns: number[];
  shares: number[];
  languages: string[];
  likeness: Likeness | null;
};

const shown = 3;
/** Each week draws from so many: the best would else be the same for ever. */
const poolSize = 9;
/** Places of up to three times the inhabitants have much the same tasks. */
const similarFactor = 3;

const common = <Value>(a: Value[], b: Value[]): Value[] => a.filter((value) => b.includes(value));
const baseOf = (language: string): string => language.split("-", 1)[0] ?? language;

function likenessOf(a: Profile["place"], b: Profile["place"]): Likeness | null {
  if (a === null || b === null) return null;
  if (a.id === b.id) return "same";
  if (a.level === b.level && a.level !== "country" && areAlike(a.population, b.population)) return "similar";
  return a.countryCode === b.countryCode ? "same_country" : null;
}

const areAlike = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.max(a, b) <= Math.min(a, b) * similarFactor;

export function compare(me: Profile, other: Profile): Match {
  const myLanguages = me.languages.map(baseOf);
  return {
    memberId: other.memberId,
    knows: common(other.knows, me.learns),
    learns: common(other.learns, me.knows),
    shares: common(other.knows, me.knows),
    languages: other.languages.filter((language) => myLanguages.includes(baseOf(language))),
    likeness: likenessOf(me.place, other.place),
  };
}

/** What she can learn counts most; without a language in common the rest is hard to use. */
export const scoreOf = ({ knows, learns, shares, languages, likeness }: Match): number =>
  3 * knows.length + learns.length + shares.length + (languages.length > 0 ? 2 : 0) + (likeness === null ? 0 : 2);

const hasTopic = ({ knows, learns, shares }: Match): boolean => knows.length + learns.length + shares.length > 0;

/** Of all who share a topic, three of the best: the same all week, others in the next. */
export function chooseMeetings(me: Profile, others: Profile[], week: string): Match[] {
  const best = others
    .map((other) => compare(me, other))
    .filter(hasTopic)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.memberId - b.memberId)
    .slice(0, poolSize);
  const lotOf = ({ memberId }: Match) =>
    createHash("sha256").update(`${me.memberId}:${memberId}:${week}`).digest("hex");
  return best
    .toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1))
    .slice(0, shown)
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.memberId - b.memberId);
}

/** Weeks begin on Monday, UTC; the first of January 1970 was a Thursday. */
export const weekOf = (now: Date): string => String(Math.floor((now.getTime() / 86_400_000 + 3) / 7));
