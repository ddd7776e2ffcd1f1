import { openStore } from "../adapters/open-store.ts";
import { ConfigError, readConfig } from "../config.ts";
import { StartError } from "../platform/start-error.ts";
import type { Command, Io } from "./command.ts";
import { createAdmin } from "./create-admin.ts";
import { doctor } from "./doctor.ts";
import { importCommand } from "./import.ts";
import { reindex } from "./reindex.ts";
import { searchInsight } from "./search-insight.ts";

const commands: Command[] = [importCommand, reindex, doctor, createAdmin, searchInsight];
const wrongUse = 2;
/** 128 and the number of SIGINT, as shells have it. */
const interrupted = 130;

const io: Io = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
};

function listCommands(): string {
  return [
    "Usage: npm run plaza -- <command> [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(15)} ${summary}`),
    "",
    "Each command explains itself with --help.",
  ].join("\n");
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "help") {
    io.out(listCommands());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    io.error(`There is no command "${name}".\n\n${listCommands()}`);
    return wrongUse;
  }
  if (args.includes("--help")) {
    io.out(command.usage);
    return 0;
  }
  const config = readConfig(process.env);
  const store = await openStore(config);
  // Ctrl+C must not leave the embedded database behind; what was not committed is undone by the database.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void store.close().finally(() => process.exit(interrupted)));
  try {
    return await command.run(args, { config, store, io });
  } finally {
    await store.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StartError)) throw error;
  io.error(error.message);
  process.exitCode = wrongUse;
}
