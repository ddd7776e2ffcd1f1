import { type Database, openDatabase } from "@plaza/database";
import { EmbeddedError, startEmbedded } from "@plaza/database/embedded";
import { applyMigrations, MigrationError } from "@plaza/database/migrate";
import type { Config } from "../config.ts";
import { StartError } from "../platform/start-error.ts";

export type Store = {
  db: Database;
  url: string;
  /** Where the embedded database lives, when it is used. */
  folder: string | null;
  /** Starts the embedded database, when it is used, if it has ended; tells whether it had. */
  revive?: () => Promise<boolean>;
  close(): Promise<void>;
};

/** The database of the settings: given by address, or the embedded one, started or shared; migrated either way. */
export async function openStore(
  config: Pick<Config, "databaseUrl" | "dataFolder">,
  onStatement?: () => void,
): Promise<Store> {
  const { databaseUrl, dataFolder } = config;
  return databaseUrl === undefined ? openEmbedded(dataFolder, onStatement) : openGiven(databaseUrl, onStatement);
}

async function openGiven(url: string, onStatement?: () => void): Promise<Store> {
  await applyMigrations(url).catch((error: unknown) => {
    throw inWords(error, url);
  });
  const db = openDatabase(url, onStatement ? { onStatement } : {});
  return { db, url, folder: null, close: () => db.$disconnect() };
}

async function openEmbedded(dataFolder: string, onStatement?: () => void): Promise<Store> {
  const embedded = await startEmbedded(dataFolder).catch((error: unknown) => {
    throw error instanceof EmbeddedError ? new StartError(error.message, { cause: error }) : error;
  });
  const { url } = embedded;
  await applyMigrations(url).catch(async (error: unknown) => {
    await embedded.stop();
    throw error instanceof MigrationError ? new StartError(error.message, { cause: error }) : error;
  });
  const db = openDatabase(url, onStatement ? { onStatement } : {});
  return {
    db,
    url,
    folder: embedded.dataFolder,
    revive: () => embedded.revive(),
    close: async () => {
      await db.$disconnect();
      await embedded.stop();
    },
  };
}

const refusals: Record<string, (where: string) => string> = {
  ECONNREFUSED: (where) => `The database at ${where} does not answer. Start it, or correct DATABASE_URL.`,
  ENOTFOUND: (where) => `The database host ${where} is not known. Correct DATABASE_URL.`,
  EAI_AGAIN: (where) =>
    `The database host ${where} cannot be looked up now. Check the network, or correct DATABASE_URL.`,
  ETIMEDOUT: (where) => `The database at ${where} did not answer in time. Check the network, or correct DATABASE_URL.`,
  "28P01": (where) => `The database at ${where} refused the password of DATABASE_URL.`,
  "28000": (where) => `The database at ${where} refused the user of DATABASE_URL.`,
  "3D000": (where) => `There is no such database at ${where}. Create it, or correct DATABASE_URL.`,
  "42501": (where) => `The user of DATABASE_URL may not create tables at ${where}. Make it the owner of the database.`,
  "57P03": (where) => `The database at ${where} is still starting. Try again in a moment.`,
};

/** Never the address itself: it holds the password. */
function inWords(error: unknown, url: string): StartError {
  if (error instanceof MigrationError) return new StartError(error.message, { cause: error });
  const { hostname, port } = new URL(url);
  const where = `${hostname}:${port || "5432"}`;
  const say = refusals[codeOf(error) ?? ""];
  if (say) return new StartError(say(where), { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError(`The database at ${where} cannot be used (${reason}). Correct DATABASE_URL.`, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
