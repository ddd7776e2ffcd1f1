import type { DiffPart } from "@plaza/types/posts";

/** Beyond so many changes a difference is no longer readable word by word, nor cheap. */
const changesMax = 1_200;

type Texts = { before: readonly string[]; after: readonly string[] };
/** How far into `before` each diagonal was reached; 0 where it was not. */
type Reached = (diagonal: number) => number;

/** Whether the way onto this diagonal, after so many changes, came from the one above: a piece was added. */
const isAdded = (diagonal: number, changes: number, reached: Reached): boolean =>
  diagonal === -changes || (diagonal !== changes && reached(diagonal - 1) < reached(diagonal + 1));

/** Myers' greedy search for the fewest changes; null when there are more than `changesMax`. */
export function shortestEdit(before: readonly string[], after: readonly string[]): DiffPart[] | null {
  const texts = { before, after };
  const max = Math.min(before.length + after.length, changesMax);
  const middle = max + 1;
  const far = new Int32Array(2 * max + 3);
  const reached: Reached = (diagonal) => far[middle + diagonal] ?? 0;
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= max; changes += 1) {
    trace.push(far.slice(max - changes, max + changes + 3));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      const start = isAdded(diagonal, changes, reached) ? reached(diagonal + 1) : reached(diagonal - 1) + 1;
      const x = alongSame(texts, start, diagonal);
      far[middle + diagonal] = x;
      if (x >= before.length && x - diagonal >= after.length) return wayBack(trace, texts);
    }
  }
  return null;
}

/** As far as both texts are the same. */
function alongSame({ before, after }: Texts, start: number, diagonal: number): number {
  let x = start;
  while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
  return x;
}

/** `trace[n]` holds what was reached before the nth change, around the middle diagonal. */
function wayBack(trace: readonly Int32Array[], { before, after }: Texts): DiffPart[] {
  const found: DiffPart[] = [];
  const add = (kind: DiffPart["kind"], text: string | undefined) => void found.push({ kind, text: text ?? "" });
  let [x, y] = [before.length, after.length];
  for (let changes = trace.length - 1; changes > 0; changes -= 1) {
    const reached: Reached = (diagonal) => trace[changes]?.[changes + 1 + diagonal] ?? 0;
    const diagonal = x - y;
    const added = isAdded(diagonal, changes, reached);
    const previous = added ? diagonal + 1 : diagonal - 1;
    const from = reached(previous);
    for (; x > from && y > from - previous; x -= 1, y -= 1) add("same", before[x - 1]);
    if (added) add("added", after[y - 1]);
    else add("removed", before[x - 1]);
    [x, y] = [from, from - previous];
  }
  for (; x > 0; x -= 1) add("same", before[x - 1]);
  return found.toReversed();
}
