/** Embeddings, overrides and isolates with their ends: copied along unseen from phones and PDF files. */
export const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;
const hasDirectionMark = /[\u202a-\u202e\u2066-\u2069]/;

const endOfEmbedding = "\u202c";
const endOfIsolate = "\u2069";
const isOverride = (mark: string): boolean => mark === "\u202d" || mark === "\u202e";
const isIsolate = (mark: string): boolean => mark >= "\u2066" && mark <= "\u2068";
const endOf = (mark: string): string => {
  if (isOverride(mark)) return "";
  return isIsolate(mark) ? endOfIsolate : endOfEmbedding;
};

/** One line without overrides, in which each embedding and isolate ends, and no end stands alone. */
export function balanceDirections(line: string): string {
  if (!hasDirectionMark.test(line)) return line;
  const open: string[] = [];
  const balanced = line.replace(directionMarks, (mark) => {
    if (mark === endOfEmbedding) return endEmbedding(open);
    if (mark === endOfIsolate) return endIsolate(open);
    open.push(mark);
    return isOverride(mark) ? "" : mark;
  });
  return balanced + endAll(open);
}

/** It ends no isolate, nor anything around one. */
function endEmbedding(open: string[]): string {
  const innermost = open.at(-1);
  if (innermost === undefined || isIsolate(innermost)) return "";
  open.pop();
  return endOf(innermost);
}

/** With an isolate ends what was opened within. */
function endIsolate(open: string[]): string {
  const isolate = open.findLastIndex(isIsolate);
  return isolate === -1 ? "" : endAll(open.splice(isolate));
}

const endAll = (marks: readonly string[]): string => marks.toReversed().map(endOf).join("");
