import type { Database, Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { CompletionStep, OwnProfile } from "@plaza/types/members";
import type { Viewer } from "../../platform/viewer.ts";
import { toPlaceLabel } from "../places/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { byLevel, memberSelect, type MemberRow, visibilityOf } from "./member.view.ts";
import { toPhoto } from "./photo-address.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** Everything of her profile that she can change, as it stands. */
export async function editOwnProfile(
  { db, vocabulary }: Deps,
  viewer: Viewer,
  { locale }: { locale: Locale },
): Promise<OwnProfile> {
  const row = await db.member.findUniqueOrThrow({
    select: memberSelect satisfies Prisma.MemberSelect,
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
  });
  const terms = await vocabulary.get();
  const slugs = (interest: "knows" | "learns") =>
    row.topics
      .filter((topic) => topic.interest === interest)
      .flatMap(({ topicId }) => terms.findById(topicId)?.slug ?? []);
  return {
    memberId: row.id,
    handle: row.handle,
    name: row.name,
    pronunciation: row.pronunciation,
    pronouns: row.pronouns,
    role: row.role,
    jobTitle: row.jobTitle,
    place: row.place ? toPlaceLabel(row.place, locale) : null,
    languages: byLevel(row.languages),
    knows: slugs("knows"),
    learns: slugs("learns"),
    introduction: row.introduction,
    introductionLanguage: row.introductionLanguage,
    photo: toPhoto(row.id, row.photoSha256),
    offers: row.offers.map(({ offer }) => offer),
    monthlyCapacity: row.monthlyCapacity,
    isPaused: row.isPaused,
    pausedUntil:
      row.isPaused && row.pausedUntil !== null && row.pausedUntil > new Date() ? row.pausedUntil.toISOString() : null,
    isListed: row.isListed,
    visibility: visibilityOf(row),
    missing: missingOf(row),
  };
}

/** What would help others to find and understand her, most useful first. Nothing of it is asked of anybody. */
function missingOf(row: MemberRow): CompletionStep[] {
  const isMissing: [CompletionStep, boolean][] = [
    ["topics", row.topics.length === 0],
    ["languages", row.languages.length === 0],
    ["place", row.place === null],
    ["role", row.role === null],
    ["introduction", row.introduction === null],
    ["photo", row.photoSha256 === null],
    ["listing", !row.isListed],
  ];
  return isMissing.filter(([, missing]) => missing).map(([step]) => step);
}
