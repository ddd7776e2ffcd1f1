import type { DiffPart } from "@plaza/types/posts";
import { shortestEdit } from "./shortest-edit.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });
const lines = /[^\n]*\n+|[^\n]+$/g;

/** What was taken out and put in: by words; by lines where too many words differ; as a whole where too many lines do. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const whole = [...parts("removed", [before]), ...parts("added", [after])].filter(({ text }) => text !== "");
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const byWords = diffOf(wordsIn(before), wordsIn(after));
  if (byWords !== null) return isAlike(byWords, Math.max(before.length, after.length)) ? byWords : whole;
  const byLines = diffOf(before.match(lines) ?? [], after.match(lines) ?? []);
  return byLines ?? whole;
}

/** Of a text that was written anew, the few words that both have by chance would only be in the way. */
const alikeMin = 0.2;

function isAlike(found: readonly DiffPart[], length: number): boolean {
  const same = found.filter(({ kind }) => kind === "same").reduce((sum, { text }) => sum + text.trim().length, 0);
  return same >= length * alikeMin;
}

const wordsIn = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);
const parts = (kind: DiffPart["kind"], texts: readonly string[]): DiffPart[] => texts.map((text) => ({ kind, text }));

function diffOf(before: readonly string[], after: readonly string[]): DiffPart[] | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = shortestEdit(before.slice(start, before.length - end), after.slice(start, after.length - end));
  if (middle === null) return null;
  return joined([
    ...parts("same", before.slice(0, start)),
    ...middle,
    ...parts("same", before.slice(before.length - end)),
  ]);
}

/** Neighbours of one kind in one piece. */
function joined(pieces: readonly DiffPart[]): DiffPart[] {
  const whole: DiffPart[] = [];
  for (const { kind, text } of pieces) {
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else whole.push({ kind, text });
  }
  return whole;
}
