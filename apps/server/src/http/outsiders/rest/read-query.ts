import { z } from "zod";
import { BadParameters } from "./rest-problem.ts";

/** Booleans as people and programs write them. */
const booleans: Readonly<Record<string, boolean>> = { "": true, "1": true, true: true, "0": false, false: false };

/**
 * Parameters of an address by a schema. Lists may be repeated or parted by commas; an empty value counts as not given.
 * @throws BadParameters with every wrong one
 */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  url: string,
): z.output<z.ZodObject<Shape>> {
  const given = new URL(url).searchParams;
  const entries = Object.entries(schema.shape).flatMap(([name, field]): [string, unknown][] => {
    const value = readValue(given.getAll(name), kindOf(field));
    return value === undefined ? [] : [[name, value]];
  });
  const parsed = schema.safeParse(Object.fromEntries(entries));
  if (parsed.success) return parsed.data;
  throw new BadParameters(parsed.error.issues.map(({ path, message }) => ({ parameter: path.join("."), message })));
}

function readValue(values: string[], kind: string): unknown {
  if (values.length === 0) return undefined;
  if (kind === "array")
    return values
      .flatMap((value) => value.split(","))
      .map((value) => value.trim())
      .filter((value) => value !== "");
  const last = values.at(-1) ?? "";
  if (kind === "boolean") return booleans[last.toLowerCase()] ?? last;
  if (last === "") return undefined;
  // What is no number stays a text, and the schema says that it is none.
  return kind === "number" && /^-?\d{1,15}$/.test(last) ? Number(last) : last;
}

/** The kind of a value below its default and whether it may be left out. */
function kindOf(field: unknown): string {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return kindOf(field.def.innerType);
  return field instanceof z.ZodType ? field.def.type : "string";
}
