/** From a post to the composer of the page; they know nothing else of each other. */
const quoteEvent = "plaza:quote";
/** More is no quotation. */
const quoteMax = 1_500;

/** What the reader selected in the post, else its words. */
export function quoteFrom(article: HTMLElement | null, author: string): void {
  const words = article?.querySelector<HTMLElement>("[data-words]");
  if (!words) return;
  const selection = getSelection();
  const isInside = selection !== null && !selection.isCollapsed && words.contains(selection.anchorNode);
  const text = (isInside ? selection.toString() : words.innerText).trim().slice(0, quoteMax);
  const lines = [`**${author}**`, "", ...text.split("\n")].map((line) => (line === "" ? ">" : `> ${line}`));
  document.dispatchEvent(new CustomEvent(quoteEvent, { detail: `${lines.join("\n")}\n\n` }));
}

export function onQuote(take: (quotation: string) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === "string") take(event.detail);
  };
  document.addEventListener(quoteEvent, listen);
  return () => document.removeEventListener(quoteEvent, listen);
}
