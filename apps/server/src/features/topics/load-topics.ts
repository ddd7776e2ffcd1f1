import type { Transaction } from "@plaza/database";
import { z } from "zod";

const perLanguage = <Value extends z.ZodType>(value: Value) => z.record(z.string().regex(/^[a-z]{2,3}(-\w+)*$/), value);

/** The vocabulary file: terms in the order in which they are shown, parents before their children. */
const vocabularyFile = z.object({
  topics: z.array(
    z.object({
      slug: z.string().regex(/^[a-z0-9-]+$/),
      parent: z.string().nullable(),
      labels: perLanguage(z.string().min(1)),
      synonyms: perLanguage(z.array(z.string())),
      scope: perLanguage(z.string()),
      eurovoc: z.object({ id: z.string(), match: z.enum(["exactMatch", "closeMatch", "broadMatch"]) }).nullable(),
    }),
  ),
});

type Words = { label: string; synonyms: string[]; scope: string };
type Seed = {
  slug: string;
  position: number;
  parent: string | null;
  eurovocId: string | null;
  eurovocMatch: string | null;
  labels: Record<string, Words>;
};

function toSeed(
  { slug, parent, eurovoc, ...texts }: z.infer<typeof vocabularyFile>["topics"][number],
  position: number,
): Seed {
  const words = Object.entries(texts.labels).map(([language, label]): [string, Words] => [
    language,
    { label, synonyms: texts.synonyms[language] ?? [], scope: texts.scope[language] ?? "" },
  ]);
  return {
    slug,
    position,
    parent,
    eurovocId: eurovoc?.id ?? null,
    eurovocMatch: eurovoc?.match ?? null,
    labels: Object.fromEntries(words),
  };
}

const keyOf = (seed: Seed): string =>
  JSON.stringify([
    seed.slug,
    seed.position,
    seed.parent,
    seed.eurovocId,
    seed.eurovocMatch,
    Object.entries(seed.labels)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, { label, synonyms, scope }]) => [language, label, synonyms, scope]),
  ]);

async function readStored(tx: Transaction): Promise<Seed[]> {
  const rows = await tx.topic.findMany({
    select: {
      slug: true,
      position: true,
      eurovocId: true,
      eurovocMatch: true,
      parent: { select: { slug: true } },
      labels: { select: { language: true, label: true, synonyms: true, scope: true } },
    },
    relationLoadStrategy: "join",
  });
  return rows.map(({ parent, labels, ...row }) => ({
    ...row,
    parent: parent?.slug ?? null,
    labels: Object.fromEntries(labels.map(({ language, ...words }) => [language, words])),
  }));
}

/** Brings the vocabulary file into the database; true when something changed. Terms that left the file stay: resources may bear them. */
export async function loadTopics(tx: Transaction, file: unknown): Promise<boolean> {
  const seeds = vocabularyFile.parse(file).topics.map(toSeed);
  const there = new Set((await readStored(tx)).map(keyOf));
  const changed = seeds.filter((seed) => !there.has(keyOf(seed)));
  for (const { parent, labels, slug, ...values } of changed) {
    const parentId =
      parent === null ? null : (await tx.topic.findUniqueOrThrow({ where: { slug: parent }, select: { id: true } })).id;
    const { id: topicId } = await tx.topic.upsert({
      where: { slug },
      create: { slug, parentId, ...values },
      update: { parentId, ...values },
      select: { id: true },
    });
    await tx.topicLabel.deleteMany({ where: { topicId } });
    await tx.topicLabel.createMany({
      data: Object.entries(labels).map(([language, words]) => ({ topicId, language, ...words })),
    });
  }
  return changed.length > 0;
}
