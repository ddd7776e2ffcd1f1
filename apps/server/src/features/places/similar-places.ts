import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PlaceLevel, SimilarPlace } from "@plaza/types/places";
import { searchLimits } from "@plaza/types/search";
import { DomainError } from "../../platform/domain-error.ts";
import type { VocabularySource } from "../topics/index.ts";
import { type ComparedPlace, likenessScore, type SharedTraits, sharedTraits } from "./likeness.ts";
import { placeItemSelect, toPlaceItem } from "./place.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Compared = ComparedPlace & { id: number; resourceCount: number };
type Like = { id: number; traits: SharedTraits; score: number };

const placesShown = 6;
/** Topics named as common to two places. */
const topicsNamed = 3;

/** Places of the same level that are most like this one, with what they have in common; only such with resources. */
export async function listSimilarPlaces(
  { db, vocabulary }: Deps,
  slug: string,
  locale: Locale,
): Promise<SimilarPlace[]> {
  const place = await db.place.findUnique({ select: { id: true }, where: { slug } });
  if (!place) throw new DomainError("NOT_FOUND", "place.not_found");
  const likes = (await findLikes(db, place.id, "resources")).slice(0, placesShown);
  const rows = await db.place.findMany({
    select: placeItemSelect,
    where: { id: { in: likes.map(({ id }) => id) } },
  });
  const words = await vocabulary.get();
  return likes.flatMap(({ id, traits: { topicIds, ...traits } }) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) return [];
    const terms = topicIds.flatMap((topicId) => words.findById(topicId) ?? []).slice(0, topicsNamed);
    const topics = terms.map((term) => words.toLabel(term, locale));
    return [{ ...toPlaceItem(row, locale), likeness: { ...traits, topics } }];
  });
}

/** Ids of the places like this one where members live, itself first: what the directory narrows by. */
export async function listSimilarIds(db: Database, placeId: number): Promise<number[]> {
  const likes = await findLikes(db, placeId, "members");
  return [placeId, ...likes.map(({ id }) => id)].slice(0, searchLimits.facetValuesMax);
}

async function findLikes(db: Database, placeId: number, among: "resources" | "members"): Promise<Like[]> {
  const candidates = await readCandidates(db, placeId, among);
  const own = candidates.find(({ id }) => id === placeId);
  if (own === undefined) return [];
  return candidates
    .filter(({ id }) => id !== placeId)
    .map((candidate): Like & { resourceCount: number } => {
      const traits = sharedTraits(own, candidate);
      return { id: candidate.id, traits, score: likenessScore(traits), resourceCount: candidate.resourceCount };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.resourceCount - a.resourceCount || a.id - b.id);
}

type Row = {
  id: number;
  level: PlaceLevel;
  countryCode: string;
  population: number | null;
  resourceCount: number;
  topicIds: number[];
};

/** The place and those of its level, each with the topics of its published resources; of a country, of all in it. */
async function readCandidates(db: Database, placeId: number, among: "resources" | "members"): Promise<Compared[]> {
  const rows = await db.$queryRaw<Row[]>`
    with own as (select id, level from place where id = ${placeId}),
    compared as (
      select p.id, p.level, p."countryCode", p.population, p."resourceCount" from place p, own
      where p.id = own.id or (p.level = own.level and case when ${among === "resources"} then p."resourceCount" > 0
        else exists (select from member m where m."placeId" = p.id) end)
    ),
    used as (
      select distinct c.id, t."topicId" from compared c
      join place below on below.id = c.id or (c.level = 'country' and below."countryCode" = c."countryCode")
      join resource r on r."placeId" = below.id and r.state = 'published'
      join resource_topic t on t."resourceId" = r.id
    )
    select c.*, array(select u."topicId" from used u where u.id = c.id order by 1) "topicIds" from compared c`;
  return rows.map(({ topicIds, ...row }) => ({ ...row, topicIds: new Set(topicIds) }));
}
