import type { Prisma, Transaction } from "@plaza/database";
import { isLocale, type Locale } from "@plaza/types/locales";
import { type KeptReason, routingLimits } from "@plaza/types/routing";
import { linesOfHtml } from "../../../platform/text/html-text.ts";
import { beginningOf } from "../../../platform/text/plain-text.ts";
import { queueMail } from "../../mail/index.ts";
import { askMailPaths, wantsMailOf } from "../../notifications/index.ts";
import { classOfViewer, visibleTo } from "../../members/index.ts";
import { countryName } from "../../places/index.ts";
import type { Vocabulary } from "../../topics/index.ts";

/** What all mails of an ask have in their key. */
export const mailKeyOfAsk = (askId: number): string => `ask:${askId}:`;

type Told = {
  askId: number;
  token: string;
  questionId: number;
  expertId: number;
  reasons: readonly KeptReason[];
  namedBy: string | null;
  lapsesAt: Date;
};
type Words = { vocabulary: Vocabulary; found: readonly { title: string }[]; secret: string };

const authorSelect = {
  id: true,
  name: true,
  jobTitle: true,
  roleVisibility: true,
  placeVisibility: true,
  place: { select: { name: true, level: true, countryCode: true } },
} satisfies Prisma.MemberSelect;
type Author = Prisma.MemberGetPayload<{ select: typeof authorSelect }>;

const questionSelect = {
  title: true,
  author: { select: authorSelect },
  posts: { select: { html: true }, where: { kind: "question" } },
} satisfies Prisma.QuestionSelect;

/** One mail for one ask, at once unless she chose to hear of asks by the bell alone, in the recipient's language; the question stands in its own. */
export async function mailAsk(tx: Transaction, told: Told, { vocabulary, found, secret }: Words): Promise<void> {
  if (!(await wantsMailOf(tx, told.expertId, "asked"))) return;
  const expert = await tx.member.findUniqueOrThrow({
    where: { id: told.expertId },
    select: { id: true, locale: true },
  });
  const question = await tx.question.findUniqueOrThrow({ where: { id: told.questionId }, select: questionSelect });
  const locale = isLocale(expert.locale) ? expert.locale : "en";
  await queueMail(tx, {
    key: `${mailKeyOfAsk(told.askId)}asked`,
    kind: "expert_asked",
    to: { memberId: expert.id },
    locale,
    contents: {
      path: `/${locale}/asked/${told.token}`,
      title: question.title,
      words: beginningOf(linesOfHtml(question.posts[0]?.html ?? ""), routingLimits.mailWordsMax),
      ...(await askerFor(tx, { author: question.author, expertId: expert.id, locale })),
      namedBy: told.namedBy,
      reasons: told.reasons.flatMap((reason) => toMailReason(reason, { vocabulary, locale })),
      found: found.map(({ title }) => title),
      until: told.lapsesAt.toISOString(),
      ...askMailPaths(secret, { locale, memberId: expert.id, askId: told.askId }),
    },
  });
}

type Asking = { author: Author | null; expertId: number; locale: Locale };

/** Who asks, as far as the expert may know her. */
async function askerFor(tx: Transaction, { author, expertId, locale }: Asking) {
  if (author === null) return { asker: "", askerRole: null, askerPlace: null };
  const askerClass = (await classOfViewer(tx, { memberId: expertId }, [author.id]))(author.id);
  const { place } = author;
  const placeName = place?.level === "country" ? countryName(place.countryCode, locale) : (place?.name ?? null);
  return {
    asker: author.name,
    askerRole: visibleTo(askerClass, author.roleVisibility) ? author.jobTitle : null,
    askerPlace: visibleTo(askerClass, author.placeVisibility) ? placeName : null,
  };
}

/** With topics by their names; a topic that is gone is no reason any more. */
function toMailReason(
  reason: KeptReason,
  { vocabulary, locale }: { vocabulary: Vocabulary; locale: Locale },
): (KeptReason & { topics: string[] })[] {
  if (!("topicIds" in reason)) return [{ ...reason, topics: [] }];
  const topics = reason.topicIds.flatMap((id) => {
    const term = vocabulary.findById(id);
    return term ? [vocabulary.textIn(term, locale).label] : [];
  });
  return topics.length === 0 ? [] : [{ ...reason, topics }];
}

/** Kindly: that nothing is asked of her for a while, and how to be asked again. */
export async function mailPause(
  tx: Transaction,
  { memberId, askId, until, secret }: { memberId: number; askId: number; until: Date; secret: string },
): Promise<void> {
  if (!(await wantsMailOf(tx, memberId, "asked"))) return;
  const member = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { locale: true } });
  const locale = isLocale(member.locale) ? member.locale : "en";
  await queueMail(tx, {
    key: `${mailKeyOfAsk(askId)}paused`,
    kind: "asks_paused",
    to: { memberId },
    locale,
    contents: {
      path: `/${locale}/me/asked`,
      until: until.toISOString(),
      ...askMailPaths(secret, { locale, memberId, askId }),
    },
  });
}
