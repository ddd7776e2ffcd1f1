import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { StartError } from "../platform/start-error.ts";

const secretBytes = 32;

/** The given one; a demo makes one for itself, so that its sessions survive a restart. */
export function findSecret({ secret, mode, dataFolder }: Config): string {
  if (secret !== undefined) return secret;
  if (mode === "production")
    throw new StartError(
      'SECRET is not set. It signs the cookies of people who are signed in: set it to what "openssl rand -hex 32" prints, the same for all servers, and keep it.',
    );
  const path = join(dataFolder, "secret");
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, randomBytes(secretBytes).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}
