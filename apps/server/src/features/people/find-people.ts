import type { Database } from "@plaza/database";
import type { SearchIndex, SearchQuery, SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import type { OtherViewerClass } from "@plaza/types/members";
import type { PeopleView, PersonHit } from "@plaza/types/people";
import type { findPeopleInput } from "@plaza/types/inputs/people";
import type { PlaceLabel } from "@plaza/types/places";
import type { z } from "zod";
import { cleanLine } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { classOfViewer } from "../members/index.ts";
import { listSimilarIds, placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { toPeopleFacets, toValues } from "./people-facets.view.ts";
import { filtersOf, selectionOf } from "./people-filters.ts";
import { isInDirectory } from "./person.policy.ts";
import { personOfDocument, personSearchSelect } from "./person.search.ts";
import { toPersonHit } from "./person-hit.view.ts";
import { audiencesOfViewer } from "./viewer-audiences.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Input = z.output<typeof findPeopleInput>;

/** Listed members as this viewer may find them: skeleton and counts from the index, rows from the database. */
export async function findPeople(deps: Deps, viewer: Viewer | null, input: Input): Promise<PeopleView> {
  const query = cleanLine(input.q);
  const [vocabulary, audiences, ownPlace] = await Promise.all([
    deps.vocabulary.get(),
    audiencesOfViewer(deps.db, viewer),
    findOwnPlace(deps.db, viewer, input.locale),
  ]);
  const selection = selectionOf(input);
  const like = input.like && ownPlace !== null ? { place: await likesOf(deps.db, ownPlace) } : {};
  const asked: SearchQuery = {
    text: query,
    types: ["member"],
    filters: { ...filtersOf(input.door, selection), ...like },
    audiences,
    readerLanguage: input.locale,
    sort: input.sort === "name" ? "title" : input.sort,
    page: input.page,
    size: input.pageSize,
    exact: input.exact,
  };
  const result = await deps.index.search(asked);
  const words = { locale: input.locale, vocabulary };
  return {
    query,
    corrected: result.corrected,
    didYouMean: result.didYouMean,
    total: result.total,
    page: input.page,
    pageCount: Math.ceil(result.total / input.pageSize),
    hits: await showHits(deps, { viewer, result }, words),
    facets: toPeopleFacets(result.facets, { ...input, selection }, vocabulary),
    countries: toValues("country", { counts: result.facets.country, selected: selection.country }, words),
    ownPlace,
  };
}

type Found = { viewer: Viewer | null; result: Pick<SearchResult, "hits" | "marks"> };

/** The index never decides what may be seen: each member is read again, as the viewer's class may see her now. */
async function showHits(
  { db }: Pick<Deps, "db">,
  { viewer, result }: Found,
  words: { locale: Locale; vocabulary: Vocabulary },
): Promise<PersonHit[]> {
  const hits = result.hits.map((hit) => ({ hit, memberId: personOfDocument(hit.id) }));
  const memberIds = hits.map(({ memberId }) => memberId);
  const [rows, classOf] = await Promise.all([
    db.member.findMany({ select: personSearchSelect, where: { id: { in: memberIds } }, relationLoadStrategy: "join" }),
    classOfViewer(db, viewer, memberIds),
  ]);
  const byId = new Map(rows.filter(isInDirectory).map((row) => [row.id, row]));
  return hits.flatMap(({ hit, memberId }) => {
    const row = byId.get(memberId);
    if (row === undefined) return [];
    const viewerClass = classOf(memberId);
    // In a list she sees herself as others do who know her best.
    const fellow: OtherViewerClass = row.memberships.length > 0 ? "networks" : "members";
    const found = { viewerClass: viewerClass === "self" ? fellow : viewerClass, hit, marks: result.marks };
    return [toPersonHit(row, found, words)];
  });
}

async function findOwnPlace(db: Database, viewer: Viewer | null, locale: Locale): Promise<PlaceLabel | null> {
  if (viewer === null) return null;
  const member = await db.member.findUnique({
    select: { place: { select: placeLabelSelect } },
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
  });
  return member?.place ? toPlaceLabel(member.place, locale) : null;
}

/** Places of people, and nothing when none is like the viewer's: then nobody is found. */
async function likesOf(db: Database, { placeId }: PlaceLabel): Promise<string[]> {
  const ids = await listSimilarIds(db, placeId);
  return ids.length === 0 ? ["none"] : ids.map(String);
}
