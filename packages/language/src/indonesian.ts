const vowel = "aeiou";
/** A root begins with a vowel, or with a consonant before a vowel; foreign clusters ("diskusi") are no prefix. */
const rootBegin = `(?=[${vowel}]|(?:ng|ny|sy|kh|[^${vowel}])[${vowel}])`;

type Prefix = { pattern: RegExp; restored: string; rootMin: number };

/**
 * Prefixes that nasalise. Before a vowel "mem", "men" and "meny" swallowed a p, t or s, which comes back; "meng" may have
 * swallowed a k or nothing, and nothing is likelier.
 */
const prefixes: readonly Prefix[] = [
  { pattern: /^(?:me|pe)ny(?=[aeiou])/u, restored: "s", rootMin: 4 },
  { pattern: /^(?:me|pe)ng(?=[aeioughk])/u, restored: "", rootMin: 4 },
  { pattern: /^(?:me|pe)m(?=[bfv])/u, restored: "", rootMin: 4 },
  { pattern: /^mem(?=per)/u, restored: "", rootMin: 6 },
  { pattern: /^(?:me|pe)m(?=[aeiou])/u, restored: "p", rootMin: 5 },
  { pattern: /^(?:me|pe)n(?=[cdjz])/u, restored: "", rootMin: 4 },
  { pattern: /^(?:me|pe)n(?=[aeiou])/u, restored: "t", rootMin: 5 },
  { pattern: /^(?:me(?=[lrwy][aeiou])|pe(?=[lwy][aeiou]))/u, restored: "", rootMin: 4 },
  { pattern: new RegExp(`^di${rootBegin}`, "u"), restored: "", rootMin: 4 },
  { pattern: /^(?:ber|ter|per)(?=[^aeiou][aeiou])/u, restored: "", rootMin: 4 },
  { pattern: /^(?:ber|ter|per)(?=[aeiou])/u, restored: "", rootMin: 5 },
];

const particles = /(?:lah|kah|pun)$/u;
const possessives = /(?:nya|ku|mu)$/u;

/** Removes an ending when a root of this many letters remains. */
const without = (word: string, ending: RegExp, rootMin: number): string => {
  const rest = word.replace(ending, "");
  return rest.length >= rootMin ? rest : word;
};

const withoutPrefix = (word: string): string => {
  for (const { pattern, restored, rootMin } of prefixes) {
    const root = word.replace(pattern, restored);
    if (root !== word && root.length >= rootMin) return root;
  }
  return word;
};

const circumfix = new RegExp(`^ke${rootBegin}`, "u");

/** Prefixes and suffixes of Indonesian by their sounds alone; short words stay as they are, for want of a dictionary. */
export const stemIndonesian = (word: string): string => {
  if (word.length < 6) return word;
  const bare = without(without(word, particles, 5), possessives, 4);
  const root = without(bare, /^[kp]e/u.test(bare) ? /an$/u : /(?:kan|an)$/u, 4);
  const inner = root === bare ? bare : without(root, circumfix, 4);
  const first = withoutPrefix(inner);
  // "-i" is an ending of verbs: "mengatasi", "diawasi".
  const isVerb = first !== inner && /^(?:me|di)/u.test(inner);
  const verb = isVerb && root === bare ? without(first, /(?<![aeiou])i$/u, 4) : first;
  return first === bare ? verb : secondPrefix(verb);
};

/** "berkelanjutan", "keberlanjutan", "memperbaiki" carry two. */
const secondPrefix = (word: string): string => {
  const rest = word.replace(/^(?:ber|per|ke)(?=[^aeiou][aeiou])/u, "");
  return rest.length >= 4 ? rest : word;
};
