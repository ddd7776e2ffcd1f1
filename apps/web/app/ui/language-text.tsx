import type { LanguageText as Text, MarkedText as Marked } from "@plaza/types/resources";
import { Fragment } from "react";

/** BCP 47 for "not known" tells a screen reader nothing. */
const langOf = (lang: string) => (lang === "und" ? "" : lang);

/** Somebody's words, in the language and direction that they were written in. */
export function LanguageText({ text }: { text: Text }) {
  return (
    <span lang={langOf(text.lang)} dir={text.dir}>
      {text.text}
    </span>
  );
}

/** The same with the words that a search found. */
export function MarkedText({ text }: { text: Marked }) {
  return (
    <span lang={langOf(text.lang)} dir={text.dir}>
      {text.pieces.map((piece, position) =>
        // The pieces of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        piece.match ? <mark key={position}>{piece.text}</mark> : <Fragment key={position}>{piece.text}</Fragment>,
      )}
    </span>
  );
}
