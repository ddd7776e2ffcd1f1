import type { Lexicon } from "@plaza/language";
import { defaultLexiconFolder, openLexiconFolder } from "@plaza/search";

let opened: WeakRef<Lexicon> | undefined;

/** Its tables are large and seldom asked here: they may go when memory is wanted, and are read again. */
export function openGapLexicon(): Lexicon {
  const known = opened?.deref();
  if (known) return known;
  const lexicon = openLexiconFolder(defaultLexiconFolder());
  opened = new WeakRef(lexicon);
  return lexicon;
}
