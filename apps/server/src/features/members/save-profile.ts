import { detectLanguage } from "@plaza/language";
import { type Database, inTransaction, type Prisma, type Transaction } from "@plaza/database";
import type { SaveProfileInput } from "@plaza/types/inputs/members";
import { DomainError } from "../../platform/domain-error.ts";
import { renderMarkdown, rendererVersion } from "../../platform/text/markdown.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { languageCodeOf } from "./language-names.ts";
import { memberChanged } from "./member-changed.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** Changes what is named in the input and leaves the rest. */
export async function saveProfile({ db, vocabulary }: Deps, viewer: Viewer, input: SaveProfileInput): Promise<void> {
  const { memberId } = viewer;
  const terms = await vocabulary.get();
  const languages = input.languages === undefined ? undefined : toLanguages(input.languages);
  await inTransaction(db, async (tx) => {
    await lockMember(tx, memberId);
    if (input.placeId !== undefined && input.placeId !== null) await requirePlace(tx, input.placeId);
    await tx.member.update({ where: { id: memberId }, data: columnsOf(input, viewer), select: { id: true } });
    // Mails greet by the name of the account.
    if (input.name !== undefined)
      await tx.account.update({ where: { id: viewer.accountId }, data: { name: input.name }, select: { id: true } });
    if (languages !== undefined) await replaceLanguages(tx, memberId, languages);
    if (input.knows !== undefined) await replaceTopics(tx, memberId, { interest: "knows", slugs: input.knows, terms });
    if (input.learns !== undefined)
      await replaceTopics(tx, memberId, { interest: "learns", slugs: input.learns, terms });
    if (input.offers !== undefined) await replaceOffers(tx, memberId, input.offers);
    await memberChanged(tx, memberId);
  });
}

/** Lists are taken away and written anew: a form that was sent twice in one moment waits for itself. */
export async function lockMember(tx: Transaction, memberId: number): Promise<void> {
  await tx.$executeRaw`select from member where id = ${memberId} for no key update`;
}

type Columns = Prisma.MemberUncheckedUpdateInput;

function columnsOf(input: SaveProfileInput, viewer: Viewer): Columns {
  const { name, pronunciation, pronouns, role, jobTitle, placeId, monthlyCapacity, isPaused, isListed } = input;
  const given = { name, pronunciation, pronouns, role, jobTitle, placeId, monthlyCapacity, isPaused, isListed };
  const plain = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(plain),
    // A pause that goes on keeps its date; the routing clears those that are over.
    ...(isPaused === false ? { pausedUntil: null } : {}),
    ...visibilityColumns(input.visibility),
    ...introductionColumns(input, viewer),
  };
}

const visibilityColumns = (visibility: SaveProfileInput["visibility"] = {}): Columns =>
  Object.fromEntries(Object.entries(visibility).map(([field, value]) => [`${field}Visibility`, value]));

/** The language is recognised unless she says which it is. */
function introductionColumns(
  { introduction, introductionLanguage = "" }: SaveProfileInput,
  { locale }: Viewer,
): Columns {
  if (introduction === undefined) return {};
  if (introduction === null)
    return { introduction, introductionHtml: null, introductionLanguage: null, rendererVersion: null };
  return {
    introduction,
    introductionHtml: renderMarkdown(introduction),
    introductionLanguage: codeOf(introductionLanguage) ?? detectLanguage(introduction, { prior: locale }).language,
    rendererVersion,
  };
}

/** Null when none is named. */
function codeOf(written: string): string | null {
  if (written.trim() === "") return null;
  const code = languageCodeOf(written);
  if (code === null) throw new DomainError("INVALID", "member.language_unknown");
  return code;
}

async function requirePlace(tx: Transaction, placeId: number): Promise<void> {
  const place = await tx.place.findUnique({ select: { id: true }, where: { id: placeId } });
  if (!place) throw new DomainError("INVALID", "place.not_found");
}

type Language = { language: string; level: Prisma.MemberLanguageCreateManyInput["level"] };

/** The last level counts when a language is named twice; an empty line says nothing. */
function toLanguages(lines: NonNullable<SaveProfileInput["languages"]>): Language[] {
  const levels = new Map<string, Language["level"]>();
  for (const { language, level } of lines) {
    const code = codeOf(language);
    if (code !== null && level !== null) levels.set(code, level);
  }
  return [...levels].map(([language, level]) => ({ language, level }));
}

async function replaceLanguages(tx: Transaction, memberId: number, languages: Language[]): Promise<void> {
  await tx.memberLanguage.deleteMany({ where: { memberId } });
  await tx.memberLanguage.createMany({ data: languages.map((line) => ({ memberId, ...line })) });
}

type Topics = { interest: "knows" | "learns"; slugs: string[]; terms: Vocabulary };

async function replaceTopics(tx: Transaction, memberId: number, { interest, slugs, terms }: Topics): Promise<void> {
  const topicIds = [...new Set(slugs)].map((slug) => {
    const term = terms.findBySlug(slug);
    if (!term) throw new DomainError("INVALID", "topic.not_found");
    return term.topicId;
  });
  await tx.memberTopic.deleteMany({ where: { memberId, interest } });
  await tx.memberTopic.createMany({ data: topicIds.map((topicId) => ({ memberId, topicId, interest })) });
}

async function replaceOffers(
  tx: Transaction,
  memberId: number,
  offers: NonNullable<SaveProfileInput["offers"]>,
): Promise<void> {
  await tx.memberOffer.deleteMany({ where: { memberId } });
  await tx.memberOffer.createMany({ data: [...new Set(offers)].map((offer) => ({ memberId, offer })) });
}
