import type { Prisma } from "@plaza/database";
import { directionOf } from "@plaza/language";
import type { CaseSubject, PersonLabel, SubjectView } from "@plaza/types/moderation";
import type { NetworkRole } from "@plaza/types/networks";
import type { PostState } from "@plaza/types/posts";
import type { LanguageText } from "@plaza/types/resources";
import { beginningOf, plainLine } from "../../platform/text/plain-text.ts";

/** A thing that somebody reported, with all that decides who may do what about it. */
export type FoundSubject = {
  view: SubjectView;
  isNetworkHidden: boolean;
  networkId: number | null;
  /** The viewer's in that network. */
  networkRole: NetworkRole | null;
  isLocked: boolean | null;
  threadId: number | null;
  questionId: number | null;
  /** The words themselves: of a thread or question the first post. */
  postId: number | null;
  /** The account behind it. */
  person: { isStaff: boolean; isSuspended: boolean; suspendedUntil: Date | null; createdAt: Date } | null;
  /** Of a second look: who acted. */
  actorId: number | null;
};

const excerptMax = 300;

export const toText = (text: string, lang: string): LanguageText => ({ text, lang, dir: directionOf(lang) });
const excerptOf = (html: string, lang: string): LanguageText => toText(beginningOf(plainLine(html), excerptMax), lang);

export const labelSelect = { id: true, handle: true, name: true, isFictional: true } satisfies Prisma.MemberSelect;
type LabelRow = Prisma.MemberGetPayload<{ select: typeof labelSelect }>;

export const toPersonLabel = ({ id, handle, name, isFictional }: LabelRow): PersonLabel => ({
  memberId: id,
  handle,
  name,
  isFictional,
});

const personSelect = {
  ...labelSelect,
  isStaff: true,
  state: true,
  suspendedUntil: true,
  createdAt: true,
} satisfies Prisma.MemberSelect;
type PersonRow = Prisma.MemberGetPayload<{ select: typeof personSelect }>;

const networkSelectFor = (memberId: number) =>
  ({
    id: true,
    slug: true,
    name: true,
    language: true,
    isHidden: true,
    memberships: { select: { role: true }, where: { memberId } },
  }) satisfies Prisma.NetworkSelect;
type NetworkRow = Prisma.NetworkGetPayload<{ select: ReturnType<typeof networkSelectFor> }>;

const threadSelectFor = (memberId: number) =>
  ({
    id: true,
    title: true,
    language: true,
    state: true,
    lockedAt: true,
    mergedIntoId: true,
    network: { select: networkSelectFor(memberId) },
  }) satisfies Prisma.ThreadSelect;
type ThreadRow = Prisma.ThreadGetPayload<{ select: ReturnType<typeof threadSelectFor> }>;

const questionSelect = {
  id: true,
  title: true,
  language: true,
  state: true,
  lockedAt: true,
} satisfies Prisma.QuestionSelect;
type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof questionSelect }>;

const wordsSelect = { id: true, html: true, language: true } satisfies Prisma.PostSelect;
type WordsRow = Prisma.PostGetPayload<{ select: typeof wordsSelect }>;

export const selectsFor = (memberId: number) => {
  const thread = threadSelectFor(memberId);
  return {
    post: {
      ...wordsSelect,
      state: true,
      author: { select: personSelect },
      thread: { select: thread },
      question: { select: questionSelect },
    } satisfies Prisma.PostSelect,
    thread: {
      ...thread,
      author: { select: personSelect },
      posts: { select: wordsSelect, where: { kind: "opening" } },
    } satisfies Prisma.ThreadSelect,
    question: {
      ...questionSelect,
      author: { select: personSelect },
      posts: { select: wordsSelect, where: { kind: "question" } },
    } satisfies Prisma.QuestionSelect,
    member: personSelect,
    network: { ...networkSelectFor(memberId), purpose: true } satisfies Prisma.NetworkSelect,
    introduction: {
      id: true,
      message: true,
      language: true,
      asker: { select: personSelect },
      person: { select: personSelect },
    } satisfies Prisma.IntroductionSelect,
    act: {
      id: true,
      reason: true,
      actorId: true,
      postId: true,
      threadId: true,
      questionId: true,
      member: { select: personSelect },
      post: { select: { thread: { select: thread }, question: { select: questionSelect } } },
      thread: { select: thread },
      question: { select: questionSelect },
    } satisfies Prisma.ModerationActSelect,
  };
};
type Selects = ReturnType<typeof selectsFor>;
export type PostSubjectRow = Prisma.PostGetPayload<{ select: Selects["post"] }>;
export type ThreadSubjectRow = Prisma.ThreadGetPayload<{ select: Selects["thread"] }>;
export type QuestionSubjectRow = Prisma.QuestionGetPayload<{ select: Selects["question"] }>;
export type NetworkSubjectRow = Prisma.NetworkGetPayload<{ select: Selects["network"] }>;
export type IntroductionSubjectRow = Prisma.IntroductionGetPayload<{ select: Selects["introduction"] }>;
export type ActSubjectRow = Prisma.ModerationActGetPayload<{ select: Selects["act"] }>;

type Parts = {
  key: [CaseSubject, number];
  person: PersonRow | null;
  thread: ThreadRow | null;
  question: QuestionRow | null;
  network: NetworkRow | null;
  words: WordsRow | null;
  excerpt: LanguageText | null;
  state: PostState | null;
  path: string | null;
  isLocked: boolean | null;
  actorId: number | null;
};

const nothing: Omit<Parts, "key"> = {
  person: null,
  thread: null,
  question: null,
  network: null,
  words: null,
  excerpt: null,
  state: null,
  path: null,
  isLocked: null,
  actorId: null,
};

const titleOf = ({ thread, question, network }: Parts): LanguageText | null => {
  const titled = thread ?? question;
  if (titled) return toText(titled.title, titled.language);
  return network ? toText(network.name, network.language) : null;
};

function placeOf(network: NetworkRow | null) {
  if (network === null) return { label: null, isNetworkHidden: false, networkId: null, networkRole: null };
  return {
    label: { networkId: network.id, slug: network.slug, name: toText(network.name, network.language) },
    isNetworkHidden: network.isHidden,
    networkId: network.id,
    networkRole: network.memberships[0]?.role ?? null,
  };
}

const firstWords = ({ excerpt, words }: Parts): LanguageText | null =>
  excerpt ?? (words === null ? null : excerptOf(words.html, words.language));

const idsOf = ({ thread, question, words }: Parts) => ({
  threadId: thread?.id ?? null,
  questionId: question?.id ?? null,
  postId: words?.id ?? null,
});

function toFound(given: Pick<Parts, "key"> & Partial<Parts>): FoundSubject {
  const parts: Parts = { ...nothing, ...given };
  const { thread, person, state, path, isLocked, actorId } = parts;
  const [subject, subjectId] = parts.key;
  const { label, ...place } = placeOf(thread?.network ?? parts.network);
  return {
    view: {
      subject,
      subjectId,
      title: titleOf(parts),
      excerpt: firstWords(parts),
      person: person && toPersonLabel(person),
      network: label,
      path,
      state,
    },
    ...place,
    isLocked,
    ...idsOf(parts),
    person: person && accountOf(person),
    actorId,
  };
}

const accountOf = ({ isStaff, state, suspendedUntil, createdAt }: PersonRow) => ({
  isStaff,
  isSuspended: state === "suspended",
  suspendedUntil,
  createdAt,
});

export const fromPost = (row: PostSubjectRow): FoundSubject =>
  toFound({
    key: ["post", row.id],
    person: row.author,
    thread: row.thread,
    question: row.question,
    words: row,
    state: row.state,
    path: `/posts/${row.id}`,
  });

export const fromThread = ({ posts, author, ...row }: ThreadSubjectRow): FoundSubject =>
  toFound({
    key: ["thread", row.id],
    person: author,
    thread: row,
    words: posts[0] ?? null,
    state: row.state,
    path: `/discussions/${row.id}`,
    isLocked: row.mergedIntoId === null ? row.lockedAt !== null : null,
  });

export const fromQuestion = ({ posts, author, ...row }: QuestionSubjectRow): FoundSubject =>
  toFound({
    key: ["question", row.id],
    person: author,
    question: row,
    words: posts[0] ?? null,
    state: row.state,
    path: `/questions/${row.id}`,
    isLocked: row.lockedAt !== null,
  });

export const fromMember = (row: PersonRow): FoundSubject =>
  toFound({ key: ["member", row.id], person: row, path: `/people/${row.handle}` });

export const fromNetwork = (row: NetworkSubjectRow): FoundSubject =>
  toFound({
    key: ["network", row.id],
    network: row,
    excerpt: toText(beginningOf(row.purpose, excerptMax), row.language),
    path: `/networks/${row.slug}`,
  });

/** About the asker, whose words they are, unless she alone reported it: then about the other. */
export function fromIntroduction(row: IntroductionSubjectRow, reporterIds: readonly (number | null)[]): FoundSubject {
  const isByAsker = reporterIds.length > 0 && reporterIds.every((id) => id === row.asker.id);
  return toFound({
    key: ["introduction", row.id],
    person: isByAsker ? row.person : row.asker,
    excerpt: toText(row.message, row.language),
  });
}

export const fromAct = (row: ActSubjectRow): FoundSubject => ({
  ...toFound({
    key: ["act", row.id],
    person: row.member,
    thread: row.thread ?? row.post?.thread ?? null,
    question: row.question ?? row.post?.question ?? null,
    actorId: row.actorId,
  }),
  postId: row.postId,
});
