import { foldWord } from "./fold.ts";

// Longest first: "에서는" must not leave "에서".
const koreanParticles =
  /(?:에서는|으로는|에게서|으로써|으로서|이라는|에서|에게|에는|으로|까지|부터|처럼|보다|이나|하고|이며|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/u;

/** Case particles are written onto the noun; without them its forms meet. */
export const lightKorean = (word: string): string => {
  const stem = word.replace(koreanParticles, "");
  return stem.length >= 2 ? stem : word;
};

const nepaliEndings = /(?:हरू|हरु)?(?:द्वारा|सम्बन्धी|सँगै|सँग|सम्म|देखि|बाट|लाई|प्रति|भित्र|को|का|की|मा|ले)?(?:नै)?$/u;

/** Plural and postpositions are written onto the noun. */
export const lightNepali = (word: string): string => {
  const stem = word.replace(nepaliEndings, "");
  return stem.length >= 2 ? stem : word;
};

/** Longest first: what plurals, the oblique case and verbs add to a root. */
const hindiEndings = /(?:ियाँ|ियों|ियां|ाएँ|ाएं|ुओं|ाओं|ताओं|तीय|ाने|ाना|ानी|कर|ते|ता|ती|ना|नी|ने|ें|ों|ीं|ा|े|ी|ि|ो|ु|ू|ं|ँ)$/u;

/** Endings of number, case and verb, taken off once where a root of two letters remains. */
export const lightHindi = (word: string): string => {
  const stem = word.replace(hindiEndings, "");
  return stem.length >= 2 ? stem : word;
};

/** Prefixes of noun classes that come in pairs: mradi, miradi; kitabu, vitabu; mwalimu, walimu. */
const swahiliNoun = /^(?:mw(?=a)|w(?=a)|mi|ki|vi|m(?=[^aeiouw]))/u;
/** Prefixes of the infinitive, and of subject, tense and relative. */
const swahiliVerb = /^(?:ku|(?:a|wa|u|i|li|ya|ki|vi|zi|ni|tu|m)(?:na|li|ta|me)(?:yo|cho|vyo|lo|zo|ye)?)/u;
const swahiliRootMin = 4;

const withoutPrefix = (word: string, prefix: RegExp): string => {
  const root = word.replace(prefix, "");
  return root.length >= swahiliRootMin ? root : word;
};

/** Noun-class and verb prefixes and the locative; without a dictionary, a verb's own ending stays. */
export const lightSwahili = (word: string): string => {
  const noun = word.length > swahiliRootMin + 3 ? word.replace(/ni$/u, "") : word;
  const root = withoutPrefix(noun, swahiliNoun);
  // "wa-" of people is "wa-" of verbs too: "wanashiriki".
  const isNoun = root !== noun && !noun.startsWith("w") && !noun.startsWith("mw");
  return isNoun ? root : withoutPrefix(root, swahiliVerb);
};

const arabicArticle = /^و?(?:ال|بال|كال|فال|لل)/u;
/** In this order, each at most once. */
const arabicEndings = [
  /(?<=ت)(?:ها|هم|هن|نا|كم|ه)$/u,
  /ها$/u,
  /ان$/u,
  /ات$/u,
  /ون$/u,
  /ين$/u,
  /يت$/u,
  /يه$/u,
  /ه$/u,
  /ي$/u,
];

/** Article, conjunction and prepositions before it, endings of number and possession; letters already folded. */
export const lightArabic = (word: string): string => {
  const folded = foldWord(word);
  const bare = folded.replace(arabicArticle, "");
  let stem = bare.length >= 2 ? bare : folded;
  if (stem === folded && stem.startsWith("و") && stem.length >= 5) stem = stem.slice(1);
  for (const ending of arabicEndings) {
    const rest = stem.replace(ending, "");
    if (rest.length >= 3) stem = rest;
  }
  return stem;
};
