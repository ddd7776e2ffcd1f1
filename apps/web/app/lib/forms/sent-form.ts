import { formKeyField, formNameField } from "./form-problem.ts";

/** Never sent back to the page nor kept. */
const secretName = /password|code|token/i;

/** A form as it was sent. Names that were not sent are empty, as unticked boxes are. */
export type SentForm = {
  /** Line ends as the rest of the world writes them; browsers send CRLF. */
  text: (name: string) => string;
  /** Undefined when nothing but spaces was typed. */
  optional: (name: string) => string | undefined;
  /** Every value of a name: ticked boxes, chosen options. */
  all: (name: string) => string[];
  has: (name: string) => boolean;
  /** Undefined when it is no number, which the schema then refuses. */
  number: (name: string) => number | undefined;
  /** An object that a script put there as JSON; an empty one when it is none. */
  json: (name: string) => Record<string, unknown>;
  /** Null when no file was chosen. */
  file: (name: string) => File | null;
  /** The same for the same form sent twice, another once something in it was changed. */
  key: string;
};

const textsOf = (data: FormData, name: string): string[] =>
  data.getAll(name).flatMap((value) => (typeof value === "string" ? [value.replaceAll("\r\n", "\n")] : []));

export function readForm(data: FormData): SentForm {
  const text = (name: string) => textsOf(data, name).at(-1) ?? "";
  return {
    text,
    optional: (name) => (text(name).trim() === "" ? undefined : text(name)),
    all: (name) => textsOf(data, name),
    has: (name) => data.has(name),
    number: (name) => numberOf(text(name)),
    json: (name) => objectOf(text(name)),
    file: (name) => {
      const found = data.get(name);
      return found instanceof File && found.size > 0 ? found : null;
    },
    key: `${text(formKeyField).slice(0, 40)}.${fingerprint(data)}`,
  };
}

function objectOf(written: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function numberOf(typed: string): number | undefined {
  const value = Number(typed.trim());
  return typed.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

/** What may be shown again in the form. */
export function valuesOf(data: FormData): Record<string, string[]> {
  const names = [...new Set(data.keys())].filter(
    (name) => !secretName.test(name) && name !== formKeyField && name !== formNameField,
  );
  return Object.fromEntries(names.map((name) => [name, textsOf(data, name)]));
}

export const formNameOf = (data: FormData): string | null => textsOf(data, formNameField).at(-1) ?? null;

/** FNV-1a over all that was sent, so that an edit after "back" is not taken for the same form again. */
function fingerprint(data: FormData): string {
  let hash = 0x811c9dc5;
  for (const [name, value] of data) {
    const content = typeof value === "string" ? value : `${value.name} ${value.size} ${value.lastModified}`;
    for (const character of `${name}=${content}\n`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
