import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { CitationStyle, ResourceState } from "@plaza/types/resources";
import { canReadResource } from "../resource.policy.ts";
import { citeInEveryStyle } from "./cite.ts";
import { type CitableRow, citableSelect } from "./to-csl.ts";

/** Those that may be read, in the order of `ids`; one statement. */
export async function listCitable({ db }: { db: Database }, ids: readonly number[]): Promise<CitableRow[]> {
  const rows: (CitableRow & { state: ResourceState })[] = await db.resource.findMany({
    select: { ...citableSelect, state: true },
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
  });
  const byId = new Map(rows.filter(canReadResource).map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One list of references: by letter where a style cites by author, by number in the order given where it cites so. */
export async function citeTogether(rows: CitableRow[], style: CitationStyle, locale: Locale): Promise<string[]> {
  const texts: string[] = [];
  for (const row of rows) {
    texts.push(citeInEveryStyle(row, locale).find((citation) => citation.style === style)?.text ?? "");
    // Each may take 2 ms: others are answered in between.
    await nextTurn();
  }
  if (style === "vancouver") return texts.map((text, position) => `${position + 1}. ${text}`);
  return texts.toSorted(new Intl.Collator(locale).compare);
}
