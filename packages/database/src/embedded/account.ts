import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readFileSync, statSync } from "node:fs";
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

/** Whether the account may enter a folder or run a program. */
export function canReach(account: Account, path: string): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...account, cwd: "/", stdio: "ignore" });
  return test.status === 0;
}

/**
 * Lets the account's group, and nobody else, pass through a folder of root's that was closed to all. False when the
 * folder has another group already or one above it is closed.
 */
export function letThrough(account: Account, folder: string): boolean {
  const { uid, gid, mode } = statSync(folder);
  if (uid !== 0 || account.gid === undefined || (mode & 0o070) !== 0) return false;
  chownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o777) | 0o010);
  if (canReach(account, folder)) return true;
  chmodSync(folder, mode & 0o777);
  chownSync(folder, uid, gid);
  return false;
}
