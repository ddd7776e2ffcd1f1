/** A query is shown only when so many sources sent it on one day. */
export const sourcesMin = 5;

/** Seven digits in a row, as telephone, account and identity numbers have; separators do not hide them. */
const digitRun = /\p{Nd}(?:[\s().,/+–-]{0,3}\p{Nd}){6,}/gu;
const separators = /\P{Nd}+/u;
/** "2019-2023" names years, not a person. */
const year = /^(?:19|20)\p{Nd}{2}$/u;
const unseen = /\p{Cf}/gu;

/** Whether the text of a query may be written down at all, be it for a day: an address or a long number is somebody's. */
export function mayKeepText(text: string): boolean {
  const plain = text.normalize("NFKC").replace(unseen, "");
  if (/@|[([{]\s*at\s*[)\]}]/iu.test(plain)) return false;
  return (plain.match(digitRun) ?? []).every((run) => run.split(separators).every((group) => year.test(group)));
}
