import { analyse } from "@plaza/language";
import type { Transaction } from "@plaza/database";
import type { ErrorReason } from "@plaza/types/errors";
import { DomainError } from "../../platform/domain-error.ts";
import { countryCodeOf } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";

/** The topics that were chosen. @throws DomainError INVALID for one that nobody knows */
export const chosenTopics = (slugs: readonly string[], vocabulary: Vocabulary): number[] => [
  ...new Set(
    slugs.map((slug) => {
      const term = vocabulary.findBySlug(slug);
      if (!term) throw new DomainError("INVALID", "question.topic_unknown");
      return term.topicId;
    }),
  ),
];

const namedTopicsMax = 2;
/** Of a long text the beginning says what it is about. */
const readMax = 2_000;

/**
 * Topics that a text names by their label or a synonym, the longest names first: for those who chose none. Names in
 * other languages count where its own has none: few words may be taken for another language, and terms travel.
 */
export function namedTopics(text: string, language: string, vocabulary: Vocabulary): number[] {
  const base = language.split("-", 1)[0] ?? language;
  const own = namedIn(base, text, vocabulary);
  if (own.length > 0) return own;
  const languages = new Set(
    vocabulary.terms.flatMap(({ topicId }) => vocabulary.wordsOf(topicId).map((word) => word.language)),
  );
  for (const other of languages) {
    const named = other === base ? [] : namedIn(other, text, vocabulary);
    if (named.length > 0) return named;
  }
  return [];
}

function namedIn(base: string, text: string, vocabulary: Vocabulary): number[] {
  const said = ` ${termsOf(text.slice(0, readMax), base).join(" ")} `;
  const named = vocabulary.terms.flatMap(({ topicId }) => {
    const lengths = vocabulary.wordsOf(topicId).flatMap((name) => {
      if (name.language !== base) return [];
      const terms = termsOf(name.text, base);
      return isTelling(name.text, terms) && said.includes(` ${terms.join(" ")} `) ? [terms.length] : [];
    });
    return lengths.length === 0 ? [] : [{ topicId, length: Math.max(...lengths) }];
  });
  return named
    .toSorted((a, b) => b.length - a.length)
    .slice(0, namedTopicsMax)
    .map(({ topicId }) => topicId);
}

/** A short word alone means other things as well: "CoST" is not every cost. */
const isTelling = (name: string, terms: readonly string[]): boolean =>
  terms.length > 1 || (terms.length === 1 && name.length >= tellingLetters);
const tellingLetters = 7;

const termsOf = (text: string, language: string): string[] =>
  analyse(text, language).flatMap(({ term, isStop }) => (isStop ? [] : term));

/** A country by its name in any of our languages, any place by its slug or its own name; null for no name. */
export async function placeIdOf(
  tx: Transaction,
  name: string | null,
  reason: ErrorReason = "question.place_unknown",
): Promise<number | null> {
  if (name === null) return null;
  const code = countryCodeOf(name);
  const row = await tx.place.findFirst({
    where: code === null ? { OR: [{ slug: name }, { name: { equals: name, mode: "insensitive" } }] } : { code },
    select: { id: true },
    orderBy: [{ level: "asc" }, { id: "asc" }],
  });
  if (!row) throw new DomainError("INVALID", reason);
  return row.id;
}
