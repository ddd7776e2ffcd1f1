import { Readable } from "node:stream";
import { randomUUID } from "node:crypto";
import type { Viewer } from "../platform/viewer.ts";
import type { TestApp } from "./test-app.ts";
import { createMember } from "./test-members.ts";
import { testRecords } from "./test-records.ts";
import { plantConversations, plantConversationTraces, type PlantedPlaces } from "./test-conversation-canaries.ts";
import { type PersonalTableName, personalTableNames, personalTables } from "../features/privacy/personal-data.ts";

/** One word of its own for each column, which no analyser takes apart. */
export const canaryOf = (table: string, column: string): string =>
  `canary${table}${column}`.toLowerCase().replaceAll("_", "");

/**
 * Text columns that hold no text of hers: keys of rows, hashes, tags and codes with a form of their own. A column
 * that is neither here nor filled fails the test.
 */
const formed: Partial<Record<PersonalTableName, readonly string[]>> = {
  account: ["id"],
  session: ["id", "accountId"],
  credential: ["id", "accountId"],
  passkey: ["id", "accountId"],
  two_factor: ["id", "accountId"],
  verification: ["id", "value"],
  member: ["accountId", "photoSha256", "handle", "introductionLanguage"],
  member_language: ["language"],
  introduction: ["month"],
  report: ["subject"],
  thread: ["language"],
  question: ["language"],
  post: ["language", "textHash"],
  post_revision: ["language"],
  attachment: ["sha256", "mediaType"],
  evidence: ["locator"],
  routing_decision: ["outcome", "candidates"],
  notification: ["subject"],
  notification_mute: ["subject"],
  gap: ["language"],
  gap_wait: ["language"],
  // What the log holds is for good; it must hold nothing of hers, and her name in it goes.
  pseudonym: ["name"],
  audit_entry: ["actor", "action", "subject", "detail"],
};

type Column = { table: PersonalTableName; column: string; type: string };

async function textColumns({ db }: TestApp): Promise<Column[]> {
  return db.$queryRaw<Column[]>`
    select table_name "table", column_name "column", data_type type from information_schema.columns
    where table_schema = 'public' and table_name = any(${personalTableNames as string[]})
      and data_type in ('text', 'character varying', 'jsonb', 'json') order by 1, 2`;
}

export type Canary = {
  viewer: Viewer;
  email: string;
  photo: string;
  other: Viewer;
  filled: Column[];
  /** What is looked at after she left. */
  places: PlantedPlaces;
};

/** A member with a row in every table that holds personal data, and a canary in every text of it. */
export async function plantCanaries(plaza: TestApp): Promise<Canary> {
  const { db } = plaza;
  await plaza.importRecords(testRecords.slice(0, 1));
  const photo = (await plaza.files.put(Readable.from([Buffer.from("canary photo of a face")]))).sha256;
  const email = `${canaryOf("account", "email")}@example.org`;
  const viewer = await createMember(db, {
    email,
    isListed: true,
    photoSha256: photo,
    organisationVisibility: "public",
    introductionVisibility: "public",
    roleVisibility: "public",
    topicsVisibility: "public",
  });
  const other = await createMember(db, { isListed: true });
  await plantRows(plaza, { viewer, email, other });
  const places = await plantConversations(plaza, { viewer, other });
  const filled = (await textColumns(plaza)).filter(({ table, column }) => !(formed[table] ?? []).includes(column));
  for (const { table, column, type } of filled) {
    const value = table === "account" && column === "email" ? email : canaryOf(table, column);
    const cast = type === "text" ? "$4" : `to_jsonb($4::text)`;
    const count = await db.$executeRawUnsafe(
      `update "${table}" t set "${column}" = ${cast}
       from (select $1::int "memberId", $2::text "accountId", $3::text email) me
       where t.ctid in (select t.ctid from "${table}" t where ${personalTables[table].mine} order by t.ctid limit 1)`,
      viewer.memberId,
      viewer.accountId,
      email,
      value,
    );
    if (count !== 1) throw new Error(`no row of hers in ${table}`);
  }
  await plantTraces(plaza, { viewer, email, other });
  await plantConversationTraces(plaza, { viewer, other, handle: canaryHandle });
  return {
    viewer: { ...viewer, handle: canaryHandle, session: { id: "fresh", startedAt: new Date() } },
    email,
    photo,
    other,
    filled,
    places,
  };
}

const canaryHandle = "canary-handle";
type People = { viewer: Viewer; email: string; other: Viewer };
const later = new Date(Date.now() + 86_400_000);

async function plantRows({ db }: TestApp, { viewer, email, other }: People): Promise<void> {
  const { memberId, accountId } = viewer;
  const topicId = (await db.topic.findFirstOrThrow()).id;
  const id = () => randomUUID();
  await db.session.create({ data: { id: id(), accountId, token: id(), expiresAt: later } });
  await db.credential.create({ data: { id: id(), accountId, provider: "credential", subject: accountId } });
  const device = { counter: 0, deviceType: "singleDevice", backedUp: false };
  await db.passkey.create({ data: { id: id(), accountId, publicKey: "k", credentialId: id(), ...device } });
  await db.twoFactor.create({ data: { id: id(), accountId, secret: "s", backupCodes: "c" } });
  const value = JSON.stringify({ email, accountId, typed: canaryOf("verification", "value") });
  await db.verification.create({ data: { id: id(), identifier: id(), value, expiresAt: later } });
  await db.mail.create({ data: { key: id(), kind: "k", memberId, address: email, locale: "en" } });
  await db.formPost.create({ data: { memberId, key: id() } });
  await db.memberLanguage.create({ data: { memberId, language: "es", level: "b1" } });
  await db.memberTopic.create({ data: { memberId, topicId, interest: "knows" } });
  await db.memberOffer.create({ data: { memberId, offer: "mentor" } });
  await db.endorsement.create({ data: { memberId: other.memberId, topicId, endorserId: memberId, source: "member" } });
  const organisation = { slug: id(), name: "Town", nameFolded: id(), language: "en" };
  const { id: organisationId } = await db.organisation.create({ data: organisation });
  await db.affiliation.create({ data: { memberId, organisationId } });
  await db.affiliationVoucher.create({ data: { memberId, voucherId: other.memberId } });
  await db.consent.create({ data: { memberId, document: "d", version: 1 } });
  await db.pseudonym.create({ data: { memberId } });
  await db.follow.create({ data: { memberId, personId: other.memberId } });
  await db.report.create({ data: { reporterId: memberId, subject: "s", subjectId: 1, reason: "r" } });
  await db.collection.create({ data: { ownerId: memberId, title: "t", language: "en" } });
  const asking = { askerId: other.memberId, personId: memberId, month: "2020-01", lapsesAt: later };
  await db.introduction.create({ data: { ...asking, message: "m", language: "en", state: "lapsed" } });
  await plantInNetworks(db, { memberId, otherId: other.memberId });
}

async function plantInNetworks(
  db: TestApp["db"],
  { memberId, otherId }: { memberId: number; otherId: number },
): Promise<void> {
  const texts = { name: "Net", nameFolded: "net", language: "en", purpose: "p", joinPolicy: "open" as const };
  const { id: networkId } = await db.network.create({
    data: {
      ...texts,
      slug: randomUUID(),
      memberships: { create: [{ memberId }, { memberId: otherId, role: "steward" }] },
    },
  });
  await db.joinRequest.create({ data: { networkId, memberId } });
  await db.networkBlock.create({ data: { networkId, memberId } });
  await db.networkInvitation.create({
    data: { networkId, inviterId: memberId, tokenHash: randomUUID(), usesLeft: 1, expiresAt: later },
  });
  const { id: resourceId } = await db.resource.findFirstOrThrow();
  const { id: collectionId } = await db.collection.findFirstOrThrow({ where: { ownerId: memberId } });
  await db.collectionItem.create({ data: { collectionId, resourceId, position: 1 } });
}

/** Her words in rows of others. */
async function plantTraces(plaza: TestApp, { viewer, email, other }: People): Promise<void> {
  const { db } = plaza;
  const stranger = await createMember(db);
  const { networkId } = await db.membership.findFirstOrThrow({ where: { memberId: viewer.memberId } });
  await db.joinRequest.create({
    data: {
      networkId,
      memberId: stranger.memberId,
      settledBy: viewer.memberId,
      state: "declined",
      answer: "canary answer",
    },
  });
  await db.networkInvitation.create({
    data: {
      networkId,
      inviterId: other.memberId,
      address: email,
      tokenHash: randomUUID(),
      usesLeft: 1,
      expiresAt: later,
    },
  });
  await db.report.create({
    data: { reporterId: other.memberId, subject: "member", subjectId: viewer.memberId, reason: "canary is rude" },
  });
  await db.mail.create({ data: { key: "elsewhere", kind: "sign_in_link", address: email, locale: "en" } });
  await db.member.update({ where: { id: viewer.memberId }, data: { handle: canaryHandle } });
  // A mail to the other that holds her name and her words.
  const message = "canary asks for an introduction";
  await plaza.callerAs(viewer).introductions.ask({ handle: other.handle, message });
}
