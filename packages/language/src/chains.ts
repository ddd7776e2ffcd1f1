// oxlint-disable-next-line typescript/triple-slash-reference -- packages that compile this source need the declarations
/// <reference path="./libraries.d.ts" />
import * as lists from "stopword";
import { functionWords } from "./function-words.ts";
import { stemIndonesian } from "./indonesian.ts";
import { lightArabic, lightHindi, lightKorean, lightNepali, lightSwahili } from "./light-stemmers.ts";
import {
  withCatalanAccents,
  withPortugueseAccents,
  withRomanianCedillas,
  withSpanishAccents,
  withUmlauts,
} from "./spelling-variants.ts";

/** How the words of one language become terms: split, drop stop words and clitics, stem, fold. */
export type Chain = {
  /** Algorithm of the Snowball library, a function of ours, or null where words are only folded. */
  stemmer: string | ((word: string) => string) | null;
  stopWords: readonly string[];
  /** Brings spellings that the stemmer does not know to the one that it does. */
  respell?: (word: string) => string;
  /** Pieces before an apostrophe that carry no meaning: the "l" of "l'eau". */
  elided?: readonly string[];
  /** Pieces after an apostrophe that carry no meaning: the "s" of "city's". */
  enclitic?: readonly string[];
};

const frenchElided = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];
const italianElided = [
  "l",
  "un",
  "d",
  "c",
  "m",
  "t",
  "s",
  "v",
  "n",
  "dell",
  "all",
  "nell",
  "sull",
  "dall",
  "quell",
  "quest",
  "coll",
  "degl",
  "gl",
];
const catalanElided = ["l", "d", "m", "t", "s", "n"];
// Turkish writes case endings of names behind an apostrophe; folded.
const turkishEnclitic =
  "a e i u da de ta te dan den tan ten in un nin nun ya ye yi yu na ne ni nu nda nde ndan nden la le yla yle lar ler".split(
    " ",
  );
/** What "t" follows in "doesn't". */
const englishElided =
  "ain aren couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn".split(" ");
const englishEnclitic = ["s", "t", "d", "m", "ll", "re", "ve"];
/** One line a language (BCP 47 base subtag). A language that is not here is split and folded only. */
export const chains: Readonly<Record<string, Chain>> = {
  af: { stemmer: null, stopWords: lists.afr },
  ar: { stemmer: lightArabic, stopWords: [...lists.ara, ...functionWords.ar] },
  bg: { stemmer: null, stopWords: lists.bul },
  bn: { stemmer: null, stopWords: lists.ben },
  ca: { stemmer: "catalan", stopWords: lists.cat, respell: withCatalanAccents, elided: catalanElided },
  cs: { stemmer: "czech", stopWords: lists.ces },
  da: { stemmer: "danish", stopWords: lists.dan },
  de: { stemmer: "german", stopWords: [...lists.deu, ...functionWords.de], respell: withUmlauts },
  el: { stemmer: null, stopWords: lists.ell },
  en: {
    stemmer: "english",
    stopWords: [...lists.eng, ...functionWords.en],
    elided: englishElided,
    enclitic: englishEnclitic,
  },
  es: { stemmer: "spanish", stopWords: [...lists.spa, ...functionWords.es], respell: withSpanishAccents },
  et: { stemmer: null, stopWords: lists.est },
  eu: { stemmer: "basque", stopWords: lists.eus },
  fa: { stemmer: null, stopWords: lists.fas },
  fi: { stemmer: "finnish", stopWords: lists.fin },
  fil: { stemmer: null, stopWords: lists.tgl },
  fr: { stemmer: "french", stopWords: [...lists.fra, ...functionWords.fr], elided: frenchElided },
  ga: { stemmer: "irish", stopWords: lists.gle },
  gl: { stemmer: null, stopWords: lists.glg },
  he: { stemmer: null, stopWords: lists.heb },
  hi: { stemmer: lightHindi, stopWords: [...lists.hin, ...functionWords.hi] },
  hr: { stemmer: null, stopWords: lists.hrv },
  hu: { stemmer: "hungarian", stopWords: lists.hun },
  hy: { stemmer: "armenian", stopWords: lists.hye },
  id: { stemmer: stemIndonesian, stopWords: [...lists.ind, ...functionWords.id] },
  it: { stemmer: "italian", stopWords: [...lists.ita, ...functionWords.it], elided: italianElided },
  ja: { stemmer: null, stopWords: [...lists.jpn, ...functionWords.ja] },
  km: { stemmer: null, stopWords: functionWords.km },
  ko: { stemmer: lightKorean, stopWords: lists.kor },
  lo: { stemmer: null, stopWords: functionWords.lo },
  lt: { stemmer: null, stopWords: lists.lit },
  lv: { stemmer: null, stopWords: lists.lav },
  ms: { stemmer: stemIndonesian, stopWords: lists.msa },
  my: { stemmer: null, stopWords: lists.mya },
  nb: { stemmer: "norwegian", stopWords: lists.nob },
  ne: { stemmer: lightNepali, stopWords: functionWords.ne },
  nl: { stemmer: "dutch", stopWords: [...lists.nld, ...functionWords.nl] },
  pl: { stemmer: null, stopWords: lists.pol },
  // The longer Brazilian list would drop "conselho", "apoio" and "área".
  pt: { stemmer: "portuguese", stopWords: [...lists.por, ...functionWords.pt], respell: withPortugueseAccents },
  ro: { stemmer: "romanian", stopWords: lists.ron, respell: withRomanianCedillas },
  ru: { stemmer: "russian", stopWords: [...lists.rus, ...functionWords.ru] },
  sk: { stemmer: null, stopWords: lists.slk },
  sl: { stemmer: "slovene", stopWords: lists.slv },
  so: { stemmer: null, stopWords: lists.som },
  sv: { stemmer: "swedish", stopWords: lists.swe },
  sw: { stemmer: lightSwahili, stopWords: [...lists.swa, ...functionWords.sw] },
  ta: { stemmer: "tamil", stopWords: [] },
  th: { stemmer: null, stopWords: [...lists.tha, ...functionWords.th] },
  tr: { stemmer: "turkish", stopWords: [...lists.tur, ...functionWords.tr], enclitic: turkishEnclitic },
  uk: { stemmer: null, stopWords: lists.ukr },
  ur: { stemmer: null, stopWords: lists.urd },
  vi: { stemmer: null, stopWords: [...lists.vie, ...functionWords.vi] },
  zh: { stemmer: null, stopWords: lists.zho },
  zu: { stemmer: null, stopWords: lists.zul },
};

export const plainChain: Chain = { stemmer: null, stopWords: [] };

const aliases: Readonly<Record<string, string>> = { no: "nb", nn: "nb", tl: "fil", iw: "he", in: "id" };

/** The key of `chains` for a BCP 47 tag: "pt-BR" -> "pt"; "und" for a language without a chain. */
export const chainKey = (language: string): string => {
  const base = language.toLowerCase().split(/[-_]/u, 1)[0] ?? "";
  const key = aliases[base] ?? base;
  return Object.hasOwn(chains, key) ? key : "und";
};
