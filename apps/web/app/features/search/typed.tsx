/** Words of a reader inside a sentence: as an element of its own they are never read as part of the message. */
export function Typed({ text, isStrong = false }: { text: string; isStrong?: boolean }) {
  const Element = isStrong ? "strong" : "span";
  return <Element dir="auto">{text}</Element>;
}
