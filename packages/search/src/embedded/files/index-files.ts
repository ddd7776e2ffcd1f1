import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

const filePattern = /^index-(?<number>[0-9]{1,9})\.sqlite$/u;
const pointerName = "current";

const numbersIn = (folder: string): number[] =>
  readdirSync(folder)
    .map((name) => Number(filePattern.exec(name)?.groups?.["number"]))
    .filter((number) => Number.isInteger(number));

const writeSynced = (path: string, text: string): void => {
  const file = openSync(path, "w", 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
};

/** One index per file in a folder of its own; the file `current` names the one in use. */
export class IndexFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Path of the index in use; null when there is none. */
  current(): string | null {
    try {
      const name = readFileSync(join(this.#folder, pointerName), "utf8").trim();
      return filePattern.test(name) && statSync(join(this.#folder, name)).isFile() ? join(this.#folder, name) : null;
    } catch {
      return null;
    }
  }

  /** Path for the next build: a number that no file bears. */
  next(): string {
    return join(this.#folder, `index-${Math.max(0, ...numbersIn(this.#folder)) + 1}.sqlite`);
  }

  /** Makes a finished file the one in use. It and the pointer reach the disk before the name changes. */
  adopt(path: string): void {
    const built = openSync(path, "r+");
    fsyncSync(built);
    closeSync(built);
    const name = path.slice(this.#folder.length + 1);
    const draft = join(this.#folder, `${pointerName}.${name}`);
    writeSynced(draft, `${name}\n`);
    renameSync(draft, join(this.#folder, pointerName));
  }

  /** Removes every index that is not in use: the one before, and what an interrupted build left. */
  sweep(): void {
    const current = this.current();
    for (const number of numbersIn(this.#folder)) {
      const path = join(this.#folder, `index-${number}.sqlite`);
      if (path !== current)
        for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(path + ending, { force: true });
    }
  }

  bytesOf(path: string): number {
    return [path, `${path}-wal`].reduce((sum, name) => sum + (statSync(name, { throwIfNoEntry: false })?.size ?? 0), 0);
  }
}
