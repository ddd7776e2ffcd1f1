import { randomUUID } from "node:crypto";
import type { Database } from "@plaza/database";
import type { Viewer } from "../platform/viewer.ts";
import { createMember } from "./test-members.ts";
import { createNetwork } from "./test-networks.ts";

/** The things of one person or group: what a procedure may be asked about. */
export type Target = {
  handle: string;
  memberId: number;
  slug: string;
  networkId: number;
  collectionId: number;
  resourceId: number;
  introductionId: number;
  endorsementId: number;
  /** A question of hers, its own post, an answer of another to it, and one of her own. */
  threadId: number;
  questionId: number;
  questionPostId: number;
  answerId: number;
  ownAnswerId: number;
  requestId: number;
  invitationId: number;
  organisation: string;
  topic: string;
  place: string;
  sessionId: string;
  passkeyId: string;
};

export type World = {
  roles: { member: Viewer; staff: Viewer };
  /** Hers who asks as a member; somebody else's; and of a network that hides from both, and from staff. */
  targets: { own: Target; others: Target; hidden: Target };
};

/** Everything anew, because some procedures take away what others ask about. */
export async function createWorld(db: Database): Promise<World> {
  const key = randomUUID().slice(0, 8);
  const person = (name: string, given: { isStaff?: boolean } = {}) =>
    createMember(db, { name, handle: `${name}-${key}`, email: `${name}-${key}@example.org`, ...given });
  const [she, he, third, staff] = [
    await person("she"),
    await person("he"),
    await person("third"),
    await person("staff", { isStaff: true }),
  ];
  await db.account.update({ where: { id: staff.accountId }, data: { twoFactorEnabled: true } });
  const targetOf = (owner: Viewer, other: Viewer, isHidden: boolean) =>
    createTarget(db, { owner, other, key, isHidden });
  return {
    roles: { member: she, staff },
    targets: {
      own: await targetOf(she, third, false),
      others: await targetOf(he, third, false),
      hidden: await targetOf(he, third, true),
    },
  };
}

type Parts = { owner: Viewer; other: Viewer; key: string; isHidden: boolean };

const soon = (): Date => new Date(Date.now() + 86_400_000);

async function createTarget(db: Database, parts: Parts): Promise<Target> {
  const { owner, isHidden } = parts;
  const name = `${owner.handle}${isHidden ? "-hidden" : ""}`;
  const topic = await db.topic.findFirstOrThrow({ select: { id: true, slug: true } });
  const place = await db.place.findFirstOrThrow({ select: { slug: true } });
  const resource = await db.resource.findFirstOrThrow({ select: { id: true }, where: { state: "published" } });
  await db.organisation.create({ data: { slug: name, name, nameFolded: name, language: "en" } });
  return {
    handle: owner.handle,
    memberId: owner.memberId,
    resourceId: resource.id,
    organisation: name,
    topic: topic.slug,
    place: place.slug,
    ...(await createNetworkThings(db, parts, { name, resourceId: resource.id })),
    ...(await createMeetings(db, parts, topic.id)),
    ...(await createQuestion(db, parts)),
    ...(await createWaysIn(db, owner, name)),
  };
}

type Named = { name: string; resourceId: number };

/** A network with what hangs on it; a collection is the network's when it is hidden, else its steward's. */
async function createNetworkThings(db: Database, { owner, other, key, isHidden }: Parts, { name, resourceId }: Named) {
  const networkId = await createNetwork({ db }, owner, { isHidden });
  const { slug } = await db.network.findUniqueOrThrow({ select: { slug: true }, where: { id: networkId } });
  const collection = await db.collection.create({
    select: { id: true },
    data: {
      ...(isHidden ? { networkId } : { ownerId: owner.memberId }),
      title: name,
      language: "en",
      items: { create: { resourceId, position: 1 } },
    },
  });
  const request = await db.joinRequest.create({ select: { id: true }, data: { networkId, memberId: other.memberId } });
  const invitation = await db.networkInvitation.create({
    select: { id: true },
    data: { networkId, tokenHash: `${name}-${key}`, usesLeft: 1, expiresAt: soon() },
  });
  const threadId = await createThread(db, { owner, networkId });
  return { networkId, slug, threadId, collectionId: collection.id, requestId: request.id, invitationId: invitation.id };
}

async function createThread(db: Database, { owner: { memberId }, networkId }: { owner: Viewer; networkId: number }) {
  const { id: threadId } = await db.thread.create({
    select: { id: true },
    data: { title: "What do you do?", language: "en", authorId: memberId, networkId },
  });
  const words = { text: "Tell", html: "<p>Tell</p>", rendererVersion: 0, language: "en", textHash: "tell" };
  await db.post.create({ data: { ...words, kind: "opening", threadId, authorId: memberId } });
  return threadId;
}

/** Asked and endorsed by another, once for the two targets of one person. */
async function createMeetings(db: Database, { owner: { memberId }, other }: Parts, topicId: number) {
  const introduction =
    (await db.introduction.findFirst({ select: { id: true }, where: { personId: memberId } })) ??
    (await db.introduction.create({
      select: { id: true },
      data: {
        askerId: other.memberId,
        personId: memberId,
        message: "Hello",
        language: "en",
        month: "2026-01",
        lapsesAt: soon(),
      },
    }));
  const endorsement = await db.endorsement.upsert({
    select: { id: true },
    where: { memberId_topicId_endorserId: { memberId, topicId, endorserId: other.memberId } },
    create: { memberId, topicId, endorserId: other.memberId, source: "member" },
    update: {},
  });
  return { introductionId: introduction.id, endorsementId: endorsement.id };
}

async function createQuestion(db: Database, { owner, other }: Parts) {
  const { id: questionId } = await db.question.create({
    select: { id: true },
    data: { title: "How did you begin?", language: "en", authorId: owner.memberId },
  });
  const write = async (kind: "question" | "answer", { memberId }: Viewer) => {
    const text = `Words of ${memberId}`;
    const data = {
      kind,
      questionId,
      authorId: memberId,
      text,
      html: `<p>${text}</p>`,
      rendererVersion: 0,
      textHash: text,
    };
    return (await db.post.create({ select: { id: true }, data: { ...data, language: "en" } })).id;
  };
  return {
    questionId,
    questionPostId: await write("question", owner),
    answerId: await write("answer", other),
    ownAnswerId: await write("answer", owner),
  };
}

async function createWaysIn(db: Database, { accountId }: Viewer, name: string) {
  const [sessionId, passkeyId] = [`session-${name}`, `passkey-${name}`];
  await db.session.create({ data: { id: sessionId, accountId, token: randomUUID(), expiresAt: soon() } });
  await db.passkey.create({
    data: {
      id: passkeyId,
      accountId,
      publicKey: "",
      credentialId: name,
      counter: 0,
      deviceType: "singleDevice",
      backedUp: false,
    },
  });
  return { sessionId, passkeyId };
}
