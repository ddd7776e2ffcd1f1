import { formKeyField, formNameField } from "../../../lib/forms/form-problem.ts";
import type { LocalDraft } from "./local-draft.ts";

type Contents = Pick<LocalDraft, "text" | "title" | "fields">;

const own = new Set([formKeyField, formNameField, "text", "title"]);
const secret = /password|code|token/i;

/** Everything that was typed or chosen in a form. */
export function contentsOf(form: HTMLFormElement): Contents {
  const data = new FormData(form);
  const textOf = (name: string): string | null => {
    const value = data.get(name);
    return typeof value === "string" ? value : null;
  };
  const names = [...new Set(data.keys())].filter((name) => !own.has(name) && !secret.test(name));
  const fields = names.flatMap((name): [string, string | string[]][] => {
    const values = data.getAll(name).filter((value) => typeof value === "string");
    const [only = ""] = values;
    return values.every((value) => value === "") ? [] : [[name, values.length > 1 ? values : only]];
  });
  return { text: textOf("text") ?? "", title: textOf("title"), fields: Object.fromEntries(fields) };
}

/** Of what is hidden, only the version that an edit was made for comes back with its words. */
const isLeftAlone = ({ type, name }: HTMLInputElement): boolean =>
  type === "file" || (type === "hidden" && name !== "version");

/** Puts it back into the fields that are there. */
export function fillForm(form: HTMLFormElement, { text, title, fields }: Contents): void {
  const all: Contents["fields"] = { ...fields, text, ...(title === null ? {} : { title }) };
  const seen = new Map<string, number>();
  for (const element of form.elements) {
    const name = element.getAttribute("name") ?? "";
    const stored = name === "attachmentIds" ? undefined : all[name];
    if (stored === undefined) continue;
    // Rows of the same name are filled one after the other.
    const row = seen.get(name) ?? 0;
    seen.set(name, row + 1);
    fill(element, [stored].flat(), row);
  }
}

function fill(element: Element, values: string[], row: number): void {
  if (element instanceof HTMLInputElement) {
    if (element.type === "checkbox" || element.type === "radio") element.checked = values.includes(element.value);
    else if (!isLeftAlone(element)) element.value = values[row] ?? "";
  } else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    element.value = values[row] ?? "";
}
