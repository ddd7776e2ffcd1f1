import { iso31662 } from "iso-3166";
import { resourceLimits } from "@plaza/types/resources";
import { countryCodeOf } from "../../../places/index.ts";
import type { RecordReader } from "./record-reader.ts";
import type { ResourceDraft } from "./resource-draft.ts";

const regions = new Set(iso31662.map(({ code }) => code));

/** Words for more than one country, or for all. */
const everywhere = /^(?:global|international|internacional|worldwide|multiple|various|mundial|world|n\/?a|none)$/i;

export type PlaceRead = { place: ResourceDraft["place"]; keywords: string[]; notes: string[] };

function codeOf(words: string): string | null {
  const region = words.toUpperCase();
  return regions.has(region) ? region : countryCodeOf(words);
}

/** Words that name no country are kept as a keyword: they may be a river basin or a continent. */
export function readPlace(reader: RecordReader): PlaceRead {
  const words = reader
    .list("place", { itemsMax: resourceLimits.keywordsMax, max: resourceLimits.nameMax })
    .filter((word) => !everywhere.test(word));
  const municipality = reader.line("municipality", resourceLimits.nameMax);
  const [only] = words;
  if (only === undefined || words.length > 1) return severalPlaces(words, municipality);
  const code = codeOf(only);
  if (code === null)
    return {
      place: null,
      keywords: [only, ...(municipality === null ? [] : [municipality])],
      notes: [`“${only}” is no country; kept as a keyword`],
    };
  return { place: { code, municipality }, keywords: [], notes: [] };
}

function severalPlaces(words: string[], municipality: string | null): PlaceRead {
  const kept = [...words, ...(municipality === null ? [] : [municipality])];
  if (kept.length === 0) return { place: null, keywords: [], notes: [] };
  const note =
    words.length > 1 ? "several places; kept as keywords" : `“${municipality}” without its country; kept as a keyword`;
  return { place: null, keywords: kept, notes: [note] };
}
