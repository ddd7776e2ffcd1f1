export { analyse, analyserVersion, formsOfWord, isStopWord, type Token } from "./analyse.ts";
export { chainKey } from "./chains.ts";
export { type Excerpt, excerptAround } from "./excerpt.ts";
export { fold, foldWord } from "./fold.ts";
export { markMatches, type Piece } from "./marks.ts";
export { directionOf, type Script, scriptsOf, scriptsOfLanguage } from "./scripts.ts";
export { type Word, wordsOf } from "./segment.ts";
export { isStopWordAnywhere, type WordForms } from "./word-forms.ts";
