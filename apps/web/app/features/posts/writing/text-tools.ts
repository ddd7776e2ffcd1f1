/** As if it was typed, so that it can be undone and is kept as a draft. */
function replace(area: HTMLTextAreaElement, text: string, [from, to]: [number, number]): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The only way into the history of undoing; browsers that dropped it take the text without.
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, from, to, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export function surround(area: HTMLTextAreaElement, before: string, after: string): void {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const selected = value.slice(from, to);
  replace(area, `${before}${selected}${after}`, [from, to]);
  const at = from + before.length;
  area.setSelectionRange(at, at + selected.length);
}

export function prefixLines(area: HTMLTextAreaElement, prefix: string): void {
  const { selectionStart, selectionEnd, value } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const lines = value.slice(from, selectionEnd).split("\n");
  replace(area, lines.map((line) => `${prefix}${line}`).join("\n"), [from, selectionEnd]);
}

/** At the end, in a paragraph of its own. */
export function append(area: HTMLTextAreaElement, text: string): void {
  const { value } = area;
  const gap = value.trim() === "" ? "" : value.endsWith("\n\n") ? "" : "\n\n";
  replace(area, `${gap}${text}`, [value.length, value.length]);
  area.scrollIntoView({ block: "center" });
}
