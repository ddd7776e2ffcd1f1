import { parse } from "csv-parse/sync";
import type { AddressLine } from "@plaza/types/networks";

const addressMax = 254;
const shape = /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]+$/u;

const addressIn = (cell: string): string | null => {
  const bare = /<([^<>]*)>\s*$/.exec(cell)?.[1] ?? cell;
  const address = bare
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return address.length <= addressMax && shape.test(address) ? address : null;
};

/** One address a line, or a CSV file with commas, semicolons or tabs: the first cell with an address counts. Empty lines are left out. */
export function readAddressLines(text: string): { lines: AddressLine[]; addresses: string[] } {
  const seen = new Set<string>();
  const lines = text.split(/\r\n?|\n/).flatMap((line, position): AddressLine[] => {
    if (line.trim() === "") return [];
    const address = cellsOf(line)
      .map(addressIn)
      .find((found) => found !== null);
    if (address === undefined) return [{ line: position + 1, outcome: "no_address" }];
    if (seen.has(address)) return [{ line: position + 1, outcome: "repeated" }];
    seen.add(address);
    return [{ line: position + 1, outcome: "invited" }];
  });
  return { lines, addresses: [...seen] };
}

/** A line whose quotes do not close is one cell. */
function cellsOf(line: string): string[] {
  const delimiter = [",", ";", "\t"];
  const rows = parse(line, { delimiter, relax_column_count: true, bom: true, skip_records_with_error: true });
  return rows.length === 0 ? [line] : rows.flat();
}
