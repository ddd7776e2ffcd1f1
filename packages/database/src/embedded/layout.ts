import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  lchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Account, canReach, chooseAccount, letThrough } from "./account.ts";
import { codeOf, EmbeddedError, reasonOf } from "./embedded-error.ts";

/** Where root keeps what another account has to reach. */
const sharedFolder = "/var/lib/plaza";

/** `sun_path` holds 104 bytes on macOS and 108 on Linux. */
const socketPathMax = 100;
export const socketName = ".s.PGSQL.5432";

export type Layout = {
  account: Account;
  /** What this process keeps for itself: passwords, the list of users. */
  dataDirectory: string;
  /** Owned by the account that runs the server. */
  home: string;
  data: string;
  socketFolder: string;
  logFile: string;
  /** For copies of the binaries. */
  copies: string;
};

export function layOut(requested: string): Layout {
  const dataDirectory = ensureWritable(requested);
  const isRoot = process.getuid?.() === 0;
  const home = isRoot ? chooseHomeForRoot(dataDirectory) : join(dataDirectory, "postgres");
  const account = chooseAccount(join(home, "data"));
  ensureFolder(home, account);
  return {
    account,
    dataDirectory,
    home,
    data: join(home, "data"),
    socketFolder: ensureSocketFolder(home, account),
    logFile: join(home, "postgres.log"),
    copies: isRoot ? sharedFolder : join(dataDirectory, "programs"),
  };
}

function ensureWritable(requested: string): string {
  try {
    mkdirSync(requested, { recursive: true });
    accessSync(requested, constants.W_OK | constants.X_OK);
    return realpathSync(requested);
  } catch (cause) {
    throw new EmbeddedError(
      `The data folder ${requested} cannot be written (${reasonOf(cause)}). Set DATA_DIR to a folder that can.`,
      { cause },
    );
  }
}

/** Data that exists stays where it is; otherwise beside the rest if the server's account can get there. */
function chooseHomeForRoot(dataDirectory: string): string {
  const local = join(dataDirectory, "postgres");
  const nameFile = join(dataDirectory, "postgres-home");
  if (existsSync(nameFile)) return readSharedHome(nameFile);
  const account = chooseAccount(join(local, "data"));
  if (canReach(account, dataDirectory) || letThrough(account, dataDirectory)) return local;
  if (!existsSync(join(local, "data"))) return nameSharedHome(nameFile);
  throw new EmbeddedError(
    `The database in ${local} cannot be reached by the user it belongs to (uid ${account.uid}), because a folder above it is closed. Open that folder (chmod o+x), or set DATA_DIR to another one.`,
  );
}

function readSharedHome(nameFile: string): string {
  return join(sharedFolder, basename(readFileSync(nameFile, "utf8").trim()));
}

/** A name of chance, kept in the data folder: who removes that folder and starts again begins with an empty database. */
function nameSharedHome(nameFile: string): string {
  const name = randomBytes(6).toString("hex");
  const draft = `${nameFile}.${name}`;
  writeFileSync(draft, `${name}\n`, { mode: 0o600, flush: true });
  try {
    // A link appears whole, and never in the place of another.
    linkSync(draft, nameFile);
  } catch (error) {
    // Another process that starts at the same time was quicker: its name counts.
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readSharedHome(nameFile);
}

/** Makes a folder that only the server's account may enter; one that somebody else put there is refused, not taken. */
function ensureFolder(folder: string, account: Account): void {
  makeFolder(folder, account);
  const found = lstatSync(folder);
  const owner = ownerOf(account);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return;
  throw new EmbeddedError(
    `The folder ${folder} is not a private folder of the user that runs the database (uid ${owner}). If Plaza was first started by another user, start it as that user or set DATA_DIR to another folder; otherwise remove it.`,
  );
}

function makeFolder(folder: string, account: Account): void {
  try {
    if (folder.startsWith(`${sharedFolder}/`)) mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    const isNew = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined;
    if (isNew && account.gid !== undefined) lchownSync(folder, ownerOf(account), account.gid);
  } catch (cause) {
    throw new EmbeddedError(
      `The folder ${folder} cannot be made (${reasonOf(cause)}). Set DATA_DIR to a folder that can be written.`,
      { cause },
    );
  }
}

function ownerOf({ uid }: Account): number {
  return uid ?? process.getuid?.() ?? 0;
}

function ensureSocketFolder(home: string, account: Account): string {
  const near = join(home, "run");
  const short = join(tmpdir(), `plaza-${ownerOf(account)}-${shortHash(home)}`);
  const folder = [near, short].find((candidate) => Buffer.byteLength(join(candidate, socketName)) <= socketPathMax);
  if (folder === undefined)
    throw new EmbeddedError(
      `The path of the database's socket would be longer than ${socketPathMax} bytes, in ${near} as in ${short}. Set DATA_DIR (or TMPDIR) to a shorter path.`,
    );
  ensureFolder(folder, account);
  return folder;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
