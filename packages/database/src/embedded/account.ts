import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { EmbeddedError } from "./embedded-error.ts";

/** Who runs the server: undefined ids mean the user of this process. */
export type Account = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root; data that exists already decides, so that its owner never changes. */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = findAccount("postgres") ?? findAccount("nobody");
  if (found === undefined)
    throw new EmbeddedError(
      "PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start Plaza as another user, or set DATABASE_URL.",
    );
  return found;
}

function findAccount(name: string): Account | undefined {
  const rows = readFileSync("/etc/passwd", "utf8").split("\n");
  const [, , uid, gid] = rows.find((row) => row.startsWith(`${name}:`))?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Whether the account may enter `folder` and read what lies there. */
export function canReach(account: Account, folder: string): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'test -r "$1" && test -x "$1"', "sh", folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return test.status === 0;
}
