/** Shorter stems would merge words that have nothing in common. */
const stemMin = 4;

const indonesianEndings = /(?:lah|kah|tah|pun)$/u;
const indonesianPossessives = /(?:nya|ku|mu)$/u;

/** Particles and possessives only: prefixes change the first letter of a root, which needs a dictionary of roots. */
export const lightIndonesian = (word: string): string => {
  if (word.length < stemMin + 2) return word;
  const bare = word.replace(indonesianEndings, "");
  const root = bare.replace(indonesianPossessives, "");
  return root.length >= stemMin ? root : bare;
};

// Longest first: "에서는" must not leave "에서".
const koreanParticles =
  /(?:에서는|으로는|에게서|으로써|으로서|이라는|에서|에게|에는|으로|까지|부터|처럼|보다|이나|하고|이며|은|는|이|가|을|를|의|에|로|와|과|도|만|나)$/u;

/** Case particles are written onto the noun; without them its forms meet. */
export const lightKorean = (word: string): string => {
  const stem = word.replace(koreanParticles, "");
  return stem.length >= 2 ? stem : word;
};
