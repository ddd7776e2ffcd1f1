import { fold } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { FoundPlace } from "@plaza/types/members";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";

/** More are no choice. */
const shownMax = 12;

/** Places of any kind with a word that begins as the query does; whole names first, larger before smaller. */
export async function findPlaces(
  { db }: { db: Database },
  { query, locale }: { query: string; locale: Locale },
): Promise<FoundPlace[]> {
  const typed = fold(query.trim());
  if (typed === "") return [];
  // A few thousand names that are looked through when somebody says where she is: once in a profile's life.
  const rows = await db.place.findMany({ select: placeLabelSelect, orderBy: [{ level: "asc" }, { id: "asc" }] });
  const places = rows.map((row) => ({ ...toPlaceLabel(row, locale), folded: ` ${fold(row.name)}` }));
  const countries = new Map(
    places.filter(({ level }) => level === "country").map((row) => [row.countryCode, row.name]),
  );
  return places
    .filter(({ name, folded }) => folded.includes(` ${typed}`) || ` ${fold(name)}`.includes(` ${typed}`))
    .toSorted((a, b) => Number(fold(b.name) === typed) - Number(fold(a.name) === typed))
    .slice(0, shownMax)
    .map(({ folded: _folded, ...place }) => ({
      ...place,
      within: place.level === "country" ? null : (countries.get(place.countryCode) ?? null),
    }));
}
