import type { Transaction } from "@plaza/database";
import { z } from "zod";

/** One figure, of one public source and year. */
const populationsFile = z.array(
  z.object({
    place: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    population: z.int().positive(),
    year: z.int(),
    source: z.string().min(1),
  }),
);

/** Brings the figures of the file to the municipalities that there are; true when something changed. */
export async function loadPopulations(tx: Transaction, content: unknown): Promise<boolean> {
  const figures = JSON.stringify(populationsFile.parse(content));
  const changed = await tx.$executeRaw`
    update place p set population = f.population
    from json_to_recordset(${figures}::json) f(place text, country text, population int)
    where p.level = 'municipality' and p.name = f.place and p."countryCode" = f.country
      and p.population is distinct from f.population`;
  return changed > 0;
}
