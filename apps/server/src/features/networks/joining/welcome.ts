import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { ErrorReason } from "@plaza/types/errors";
import type { Locale } from "@plaza/types/locales";
import type { MailChoice, TopicChoice, WelcomeView } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { lockMember, memberChanged } from "../../members/index.ts";
import type { Vocabulary, VocabularySource } from "../../topics/index.ts";
import { suggestNetworks } from "../suggest-networks.ts";
import { joinIn } from "./join-network.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Interest = "knows" | "learns";
type Topics = Record<Interest, string[]>;

export const topicChoices = (vocabulary: Vocabulary, locale: Locale): TopicChoice[] =>
  vocabulary.terms
    .filter(({ parentId }) => parentId === null)
    .map((term) => ({
      slug: term.slug,
      label: vocabulary.textIn(term, locale).label,
      children: vocabulary
        .childrenOf(term.topicId)
        .map((child) => ({ slug: child.slug, label: vocabulary.textIn(child, locale).label })),
    }));

/** The first steps of a member. Topics that were just ticked count before those that are stored. */
export async function showWelcome(
  deps: Deps,
  viewer: Viewer,
  { locale, ...ticked }: Topics & { locale: Locale },
): Promise<WelcomeView> {
  const vocabulary = await deps.vocabulary.get();
  const member = await deps.db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    select: { welcomedAt: true, topics: { select: { topicId: true, interest: true } } },
  });
  const stored = (interest: Interest) =>
    member.topics
      .filter((topic) => topic.interest === interest)
      .flatMap(({ topicId }) => vocabulary.findById(topicId)?.slug ?? []);
  const hasTicked = ticked.knows.length + ticked.learns.length > 0;
  const { knows, learns } = hasTicked ? ticked : { knows: stored("knows"), learns: stored("learns") };
  return {
    topics: topicChoices(vocabulary, locale),
    knows,
    learns,
    suggestions: await suggestNetworks(deps, viewer, { locale, isOneClick: true, topicSlugs: [...knows, ...learns] }),
    isWelcomed: member.welcomedAt !== null,
  };
}

type Finished = { joined: string[]; refused: { slug: string; reason: ErrorReason }[] };

/** Topics and ticked networks in one step. A network that cannot be joined after all keeps her from none of the others. */
export async function finishWelcome(
  deps: Deps,
  viewer: Viewer,
  { networks, mailChoice, ...topics }: Topics & { networks: string[]; mailChoice: MailChoice },
): Promise<Finished> {
  const vocabulary = await deps.vocabulary.get();
  return inTransaction(deps.db, async (tx) => {
    await lockMember(tx, viewer.memberId);
    await saveTopics(tx, viewer, { topics, vocabulary });
    await tx.member.updateMany({
      where: { id: viewer.memberId, welcomedAt: null },
      data: { welcomedAt: new Date() },
    });
    const asked = [...new Set(networks)];
    const reasons = new Map<string, ErrorReason | null>();
    // In one order for everybody: two who join the same networks must not wait for each other.
    for (const slug of asked.toSorted()) reasons.set(slug, await tryToJoin(tx, viewer, { slug, mailChoice }));
    await memberChanged(tx, viewer.memberId);
    return {
      joined: asked.filter((slug) => reasons.get(slug) === null),
      refused: asked.flatMap((slug) => {
        const reason = reasons.get(slug) ?? null;
        return reason === null ? [] : [{ slug, reason }];
      }),
    };
  });
}

async function saveTopics(
  tx: Transaction,
  { memberId }: Viewer,
  { topics, vocabulary }: { topics: Topics; vocabulary: Vocabulary },
): Promise<void> {
  const rows = (["knows", "learns"] as const).flatMap((interest) =>
    [...new Set(topics[interest])].map((slug) => {
      const term = vocabulary.findBySlug(slug);
      if (!term) throw new DomainError("INVALID", "network.topic_unknown");
      return { memberId, topicId: term.topicId, interest };
    }),
  );
  await tx.memberTopic.deleteMany({ where: { memberId } });
  await tx.memberTopic.createMany({ data: rows });
}

/** Null when she is in; else why not. What refuses has written nothing. */
async function tryToJoin(
  tx: Transaction,
  viewer: Viewer,
  { slug, mailChoice }: { slug: string; mailChoice: MailChoice },
): Promise<ErrorReason | null> {
  try {
    await joinIn(tx, viewer, { slug, mailChoice, sharesAddress: false });
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
}
