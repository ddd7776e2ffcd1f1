import { isOpen, type QueryPlan } from "../query-plan.ts";
import type { Candidate, OpenWord } from "../words/word-choice.ts";
import type { WordGroup } from "../words/word-group.ts";
import type { PostingsReader } from "./postings.ts";
import type { Gains, Scorer } from "./scorer.ts";
import { worthOf } from "./word-worth.ts";

/** Words that are searched for one unfinished or misspelt one; of 3, 5, 10 on the cut queries of the seven sets. */
const settledMax = 3;
/** Candidates that are so much less likely than the likeliest are left out. */
const shareMin = 0.1;
/** What a candidate is worth that no text holds together with the rest; 0.05 was no better. */
const supportFloor = 0.2;

/** What documents gain from the words of a query that are certain, as a share of all they could. */
const shareByRow = (certain: readonly Gains[]): Map<number, number> => {
  const whole = certain.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const shares = new Map<number, number>();
  for (const { rows, values } of certain)
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      shares.set(row, (shares.get(row) ?? 0) + (values[index] ?? 0) / whole);
    }
  return shares;
};

/** The best that a document with one of the candidate's terms gains from the rest of the query. */
const supportOf = ({ forms }: Candidate, shares: ReadonlyMap<number, number>, postings: PostingsReader): number => {
  let best = 0;
  for (const term of new Set(forms.map((form) => form.term)))
    for (const row of postings.of(term).rows) best = Math.max(best, shares.get(row) ?? 0);
  return best;
};

const settle = (open: OpenWord, plan: QueryPlan, supports: readonly number[]): WordGroup => {
  const weighed = open.candidates
    .map((candidate, position) => {
      const prior = open.how === "completed" ? Math.log1p(candidate.weight) : candidate.weight;
      return { candidate, weight: prior * (supportFloor + (supports[position] ?? 0) ** 2) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  const most = weighed[0]?.weight ?? 1;
  return plan.choice.instead(
    open,
    weighed
      .slice(0, settledMax)
      .map(({ candidate, weight }) => ({ candidate, share: weight / most }))
      .filter(({ share }) => share >= shareMin),
  );
};

const gainsOf = (group: WordGroup, scorer: Scorer): Gains => scorer.gains(group.readings, { worth: worthOf(group) });

/**
 * Decides what unfinished and misspelt words are: those that texts hold together with the rest of the query are
 * likelier than those that are only frequent.
 */
export const settleWords = (
  plan: QueryPlan,
  scorer: Scorer,
  postings: PostingsReader,
): { groups: WordGroup[]; gains: Gains[] } => {
  const certain = plan.words.map((word) => (isOpen(word) ? null : gainsOf(word, scorer)));
  const isSettled = certain.every((gains) => gains !== null);
  const shares = shareByRow(isSettled ? [] : certain.filter((gains) => gains !== null));
  const groups = plan.words.map((word) =>
    isOpen(word)
      ? settle(
          word,
          plan,
          word.candidates.map((candidate) => supportOf(candidate, shares, postings)),
        )
      : word,
  );
  return { groups, gains: groups.map((group, position) => certain[position] ?? gainsOf(group, scorer)) };
};
