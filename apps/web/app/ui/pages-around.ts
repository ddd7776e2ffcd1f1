/** First, last and the neighbours of the current page; null stands for a gap of two or more. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount);
  const shown = [...new Set(wanted)].toSorted((a, b) => a - b);
  return shown.flatMap((number, position) => {
    const before = shown[position - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
}
