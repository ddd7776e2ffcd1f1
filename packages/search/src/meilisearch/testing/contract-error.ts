/** Refusals carry the codes that the engine documents. */
export class ContractError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

type Fields = Record<string, "string" | "number" | "boolean" | "array" | "object" | "any">;

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
};

/** The body as a record that has no other fields than these. */
export const checked = (value: unknown, fields: Fields, code = "bad_request"): Readonly<Record<string, unknown>> => {
  if (kindOf(value) !== "object") throw new ContractError(400, code, "the body must be an object");
  const record = { ...(value as object) } as Record<string, unknown>;
  for (const [name, item] of Object.entries(record)) {
    const wanted = fields[name];
    if (wanted === undefined) throw new ContractError(400, code, `Unknown field ${name}`);
    if (wanted !== "any" && kindOf(item) !== wanted)
      throw new ContractError(400, code, `${name} must be of type ${wanted}`);
  }
  return record;
};

export const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const textIn = (value: unknown, otherwise = ""): string => (typeof value === "string" ? value : otherwise);
