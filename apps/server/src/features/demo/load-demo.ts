import { type Database, inTransaction } from "@plaza/database";
import { raiseGeneration } from "../../platform/change-log.ts";
import { StartError } from "../../platform/start-error.ts";
import { VocabularySource } from "../topics/index.ts";
import { type DemoData, readDemo } from "./demo-data.ts";
import { readKnownIds } from "./known-ids.ts";
import { writeConversations } from "./write-conversations.ts";
import { writeCollections, writeContacts, writeNetworks } from "./write-groups.ts";
import { writeEndorsements, writeMembers, writeOrganisations } from "./write-members.ts";

type Options = { mode: "demo" | "production"; say: (line: string) => void };

/** Processes that start at the same time take turns. */
const demoLockKey = 7_052_930;
const timeoutMs = 60_000;

/** Once at every start: fills an empty demo with fictional people, and lets production start only without any. */
export async function settleDemo(db: Database, { mode, say }: Options): Promise<void> {
  if (mode === "demo") return loadDemo(db, { mode, say });
  const [member, organisation, network] = await Promise.all([
    db.member.findFirst({ where: { isFictional: true }, select: { id: true } }),
    db.organisation.findFirst({ where: { isFictional: true }, select: { id: true } }),
    db.network.findFirst({ where: { isFictional: true }, select: { id: true } }),
  ]);
  if (member ?? organisation ?? network)
    throw new StartError(
      "This database was filled by demo mode: it holds fictional members, and anybody could sign in as one. Give production a database of its own.",
    );
}

const resourcesOf = ({ collections, conversations }: DemoData): string[] => [
  ...collections.flatMap(({ items }) => items.map(({ resource }) => resource)),
  ...conversations.questions.flatMap(({ answers }) =>
    answers.flatMap(({ evidence }) => evidence.flatMap((item) => ("resource" in item ? item.resource : []))),
  ),
];

/** Fictional members and all they do, in one transaction, while there is no member at all. */
export async function loadDemo(db: Database, { mode, say }: Options): Promise<void> {
  if (mode !== "demo") throw new Error("fictional members exist in demo mode only");
  if ((await db.member.findFirst({ select: { id: true } })) !== null) return;
  const data = readDemo();
  const vocabulary = await new VocabularySource(db).get();
  const isLoaded = await inTransaction(
    db,
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${demoLockKey}::bigint)`;
      if ((await tx.member.findFirst({ select: { id: true } })) !== null) return false;
      const known = await readKnownIds(tx, resourcesOf(data));
      await writeOrganisations(tx, data, known);
      await writeMembers(tx, data, known);
      await writeNetworks(tx, data, known);
      await writeEndorsements(tx, data, known);
      await writeCollections(tx, data, known);
      await writeContacts(tx, data, known);
      await writeConversations(tx, data, { known, vocabulary });
      // Whatever indexes held before, these are many at once.
      await raiseGeneration(tx);
      return true;
    },
    { timeoutMs },
  );
  if (!isLoaded) return;
  const { threads, questions } = data.conversations;
  say(
    `Demo: ${data.members.length} fictional members, ${data.networks.length} networks, ${threads.length} threads, ${questions.length} questions`,
  );
}
