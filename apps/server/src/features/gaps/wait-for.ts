import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { analyse } from "@plaza/language";
import type { SearchIndex } from "@plaza/search";
import { gapLimits } from "@plaza/types/gaps";
import type { waitInput } from "@plaza/types/inputs/gaps";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { lockMember } from "../members/index.ts";
import { namedTopics } from "../questions/index.ts";
import { mayKeepText } from "../search-insight/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { openGapLexicon } from "./gap-lexicon.ts";
import { likeness, partsOf, sameGapMin, stemsIn, termsOf } from "./gap-terms.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Input = z.output<typeof waitInput>;
/** What was typed, as it is kept. */
export type Wanted = { query: string; language: string; parts: ReturnType<typeof partsOf>; topicIds: number[] };

/** To be told, or to ask for a resource besides. Whoever needs the same, in whichever words, waits for the same gap. */
export async function waitFor(
  deps: Deps,
  viewer: Viewer,
  { formKey, ...input }: Input,
): Promise<{ gapId: number; waitingCount: number }> {
  if (!mayKeepText(input.query)) throw new DomainError("INVALID", "gap.personal");
  if (input.note !== null && !mayKeepText(input.note)) throw new DomainError("INVALID", "gap.note_personal");
  const vocabulary = await deps.vocabulary.get();
  const wanted = await readWanted({ ...deps, vocabulary }, viewer, input);
  return inTransaction(deps.db, (tx) =>
    once(tx, viewer, formKey, async () => {
      await lockMember(tx, viewer.memberId);
      await holdGaps(tx);
      const gapId = (await findAlike(tx, wanted)) ?? (await openGap(tx, wanted));
      await putWait(tx, viewer, { gapId, wanted, kind: input.kind, note: input.note });
      const gap = await tx.gap.findUniqueOrThrow({ select: { waitingCount: true }, where: { id: gapId } });
      return { gapId, ...gap };
    }),
  );
}

/** Gaps are opened, joined and put together one at a time: no two are the same. */
export async function holdGaps(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('gap'))`;
}

type Reading = Omit<Deps, "vocabulary"> & { vocabulary: Vocabulary };

/** The index says which language the words are in: it knows the words of the library. */
export async function readWanted(
  { index, vocabulary }: Pick<Reading, "index" | "vocabulary">,
  { locale }: Pick<Viewer, "locale">,
  { query, language: stated, topics }: Pick<Input, "query" | "language" | "topics">,
): Promise<Wanted> {
  const found = await index.search({
    text: query,
    types: ["resource"],
    filters: {},
    audiences: ["everyone"],
    readerLanguage: stated === "" ? locale : stated,
    sort: "relevance",
    page: 1,
    size: 1,
    exact: false,
  });
  const language = found.language === "und" ? stated || locale : found.language;
  const lexicon = openGapLexicon();
  const parts = partsOf({ text: query, language, lexicon });
  const inEnglish = lexicon
    .translate(analyse(query, language), language, "en")
    .flatMap(({ translations }) => translations[0]?.text ?? []);
  const named = [
    ...topics.flatMap((slug) => vocabulary.findBySlug(slug)?.topicId ?? []),
    ...namedTopics(query, language, vocabulary),
    ...namedTopics(inEnglish.join(" "), "en", vocabulary),
  ];
  return { query, language, parts, topicIds: [...new Set(named)].slice(0, gapLimits.topicsMax) };
}

type Candidate = { id: number; terms: string[] };

/** The open gap that is most like it, if one is like enough. */
async function findAlike(tx: Transaction, { parts }: Wanted): Promise<number | null> {
  const candidates = await tx.$queryRaw<Candidate[]>`
    select id, terms from gap where state = 'open' and terms && ${stemsIn(parts)}::text[]`;
  const [best] = candidates
    .map(({ id, terms }) => ({ id, score: likeness(parts, terms) }))
    .filter(({ score }) => score >= sameGapMin)
    .toSorted((a, b) => b.score - a.score || b.id - a.id);
  return best?.id ?? null;
}

export async function openGap(tx: Transaction, { query, language, parts, topicIds }: Wanted): Promise<number> {
  const { id } = await tx.gap.create({
    data: {
      label: query,
      language,
      terms: termsOf(parts),
      topics: { create: topicIds.map((topicId) => ({ topicId })) },
    },
    select: { id: true },
  });
  return id;
}

type NewWait = { gapId: number; wanted: Wanted } & Pick<Input, "kind" | "note">;

/** Asked again it says more: a request stays one, and words about its use are not lost. */
async function putWait(tx: Transaction, { memberId }: Viewer, { gapId, wanted, kind, note }: NewWait): Promise<void> {
  const where = { gapId_memberId: { gapId, memberId } };
  const before = await tx.gapWait.findUnique({ select: { kind: true, note: true }, where });
  if (before !== null) {
    const data = { kind: kind === "resource" ? kind : before.kind, note: note ?? before.note };
    await tx.gapWait.update({ where, data, select: { gapId: true } });
    return;
  }
  const open = await tx.gapWait.count({ where: { memberId, gap: { state: "open" } } });
  if (open >= gapLimits.waitsMax) throw new DomainError("CONFLICT", "gap.too_many");
  const { query, language } = wanted;
  await tx.gapWait.create({ data: { gapId, memberId, kind, query, language, note }, select: { gapId: true } });
}
