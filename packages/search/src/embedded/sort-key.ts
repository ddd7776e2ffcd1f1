/** Titles sort by their letters: quotes, capitals and accents do not count, untitled things come last. */
export const sortKeyOf = (title: string): string => {
  const letters = title
    .normalize("NFD")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .toLowerCase();
  return letters === "" ? "\uffff" : letters;
};
