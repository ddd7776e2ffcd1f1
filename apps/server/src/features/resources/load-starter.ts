import { type Database, inTransaction } from "@plaza/database";
import { readStarterPopulations, readStarterTopics, starterResourceFiles } from "@plaza/database/starter";
import { raiseGeneration } from "../../platform/change-log.ts";
import { loadPlaces, loadPopulations } from "../places/index.ts";
import { loadTopics } from "../topics/index.ts";
import { takeTurns, fileSource, importResources } from "./import/index.ts";

type StarterOptions = {
  /** The starter library as well, when the library is empty. */ resources: boolean;
  say: (line: string) => void;
};

const timeoutMs = 120_000;
/** Processes that start at the same time take turns. */
const starterLockKey = 7_052_929;
/** The whole starter library in one transaction: a killed start leaves an empty library, which the next one fills. */
const starterMax = 100_000;

/** Brings vocabulary and places of this version into the database; changes nothing when they are there. */
export async function loadTopicsAndPlaces(db: Database): Promise<void> {
  await inTransaction(
    db,
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${starterLockKey}::bigint)`;
      const hasNewPlaces = await loadPlaces(tx);
      const hasNewTopics = await loadTopics(tx, readStarterTopics());
      // Indexes hold the words of topics and places beside each resource.
      if (hasNewPlaces || hasNewTopics) await raiseGeneration(tx);
    },
    { timeoutMs },
  );
}

export async function loadStarter(db: Database, { resources, say }: StarterOptions): Promise<void> {
  await loadTopicsAndPlaces(db);
  if (resources && (await db.resource.findFirst({ select: { id: true } })) === null) await importStarter(db, say);
  // Municipalities come with the resources that name them.
  await inTransaction(db, async (tx) => {
    if (await loadPopulations(tx, readStarterPopulations())) await raiseGeneration(tx);
  });
}

async function importStarter(db: Database, say: StarterOptions["say"]): Promise<void> {
  const source = takeTurns(starterResourceFiles().map((file) => fileSource(file, "jsonl")));
  const { counts, refused } = await importResources({ db, files: null }, source, { batchSize: starterMax });
  say(`Starter library: ${counts.taken + counts.translation + counts.kept} resources`);
  for (const { line, id, reasons } of refused)
    say(`Starter library: line ${line} (${id ?? "no id"}) was refused: ${reasons?.join("; ") ?? ""}`);
}
