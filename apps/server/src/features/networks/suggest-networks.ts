import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { type NetworkReason, networkLimits, type NetworkSuggestion } from "@plaza/types/networks";
import type { Viewer } from "../../platform/viewer.ts";
import { placeLabelSelect } from "../places/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { hydrateNetworks } from "./list-networks.ts";
import { isVerifiedOfficial } from "./network.policy.ts";
import { readSkeletons, type Skeleton } from "./network-skeletons.ts";
import type { Wording } from "./network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** What suggestions rest on: what somebody said of herself, to herself alone. */
type Interests = {
  topicSlugs: string[];
  languages: string[];
  countryCode: string | null;
  isVerifiedOfficial: boolean;
  blockedIn: number[];
};

type Options = {
  locale: Locale;
  limit?: number;
  /** Only networks that one click joins: where nobody has to be asked. */
  isOneClick?: boolean;
  /** In place of the topics of the profile. */
  topicSlugs?: string[];
};

/** Networks that the viewer is not in and that fit what she said of herself, the best first; the largest where nothing fits. */
export async function suggestNetworks(deps: Deps, viewer: Viewer, options: Options): Promise<NetworkSuggestion[]> {
  const wording = { vocabulary: await deps.vocabulary.get(), locale: options.locale };
  const [skeletons, stored] = await Promise.all([
    readSkeletons(deps.db, viewer, wording),
    readInterests(deps.db, viewer, wording),
  ]);
  const interests = { ...stored, topicSlugs: options.topicSlugs ?? stored.topicSlugs };
  const limit = options.limit ?? networkLimits.suggestionsMax;
  const chosen = rank(skeletons, interests, options.isOneClick ?? false).slice(0, limit);
  const networks = await hydrateNetworks(deps.db, chosen, wording);
  return networks.map((network, position) => ({
    network,
    reasons: reasonsOf(chosen[position]?.fit ?? nothingFits, network.places, wording),
  }));
}

type Fit = { topics: string[]; languages: string[]; country: string | null };
const nothingFits: Fit = { topics: [], languages: [], country: null };

/** A shared topic says more than a shared country, and that more than a shared language. */
const scoreOf = ({ topics, languages, country }: Fit): number =>
  topics.length * 4 + (country === null ? 0 : 3) + (languages.length > 0 ? 1 : 0);

function fitOf({ values }: Pick<Skeleton, "values">, interests: Interests): Fit {
  return {
    topics: interests.topicSlugs.filter((slug) => values.topic.includes(slug)),
    languages: interests.languages.filter((language) => values.lang.includes(language)),
    country: values.country.find((code) => code === interests.countryCode) ?? null,
  };
}

/** Keeps the order of size among equals. Who cannot get in is not tempted. */
function rank(skeletons: Skeleton[], interests: Interests, isOneClick: boolean): (Skeleton & { fit: Fit })[] {
  const ways = new Set(["open", ...(isOneClick ? [] : ["request"])]);
  if (interests.isVerifiedOfficial) ways.add("verified_officials");
  return skeletons
    .filter(
      ({ id, role, values }) => role === null && !interests.blockedIn.includes(id) && isAmong(values.policy, ways),
    )
    .map((skeleton) => ({ ...skeleton, fit: fitOf(skeleton, interests) }))
    .toSorted((a, b) => scoreOf(b.fit) - scoreOf(a.fit));
}

const isAmong = (values: string[], set: ReadonlySet<string>) => values.some((value) => set.has(value));

function reasonsOf(
  { topics, languages, country }: Fit,
  places: NetworkSuggestion["network"]["places"],
  { vocabulary, locale }: Wording,
): NetworkReason[] {
  const labels = topics.flatMap((slug) => {
    const term = vocabulary.findBySlug(slug);
    return term ? [vocabulary.toLabel(term, locale)] : [];
  });
  const place = places.find(({ countryCode }) => countryCode === country);
  const reasons: NetworkReason[] = [
    ...(labels.length > 0 ? [{ type: "topics" as const, topics: labels }] : []),
    ...(place ? [{ type: "place" as const, place }] : []),
    ...languages.slice(0, 1).map((language) => ({ type: "language" as const, language })),
  ];
  return reasons.length > 0 ? reasons : [{ type: "largest" }];
}

/** The interface's language counts as one that she reads. */
async function readInterests(db: Database, viewer: Viewer, { vocabulary, locale }: Wording): Promise<Interests> {
  const { role, affiliation, place, ...row } = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
    select: {
      role: true,
      affiliation: { select: { confirmedAt: true } },
      place: { select: placeLabelSelect },
      topics: { select: { topicId: true } },
      languages: { select: { language: true } },
      networkBlocks: { select: { networkId: true } },
    },
  });
  const slugs = row.topics.flatMap(({ topicId }) => vocabulary.findById(topicId)?.slug ?? []);
  return {
    topicSlugs: [...new Set(slugs)],
    languages: [...new Set([...row.languages.map(({ language }) => language), locale])],
    countryCode: place?.countryCode ?? null,
    isVerifiedOfficial: isVerifiedOfficial(role, affiliation?.confirmedAt ?? null),
    blockedIn: row.networkBlocks.map(({ networkId }) => networkId),
  };
}
