/** What a spreadsheet would take for the beginning of a formula; the full-width signs are taken for the plain ones. */
const beginsFormula = /^[=+\-@\t\r＝＋－＠]/;
const needsQuotes = /[",\r\n\t ]/;

/** Text that came from people runs nothing in a spreadsheet: an apostrophe makes it text. */
function toCell(value: string | null): string {
  const text = value ?? "";
  const plain = beginsFormula.test(text.trimStart()) || beginsFormula.test(text) ? `'${text}` : text;
  return needsQuotes.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const toCsv = (rows: (string | null)[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
