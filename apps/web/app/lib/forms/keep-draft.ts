import type { Caller } from "../data.ts";
import { refusalOf } from "./form-refusal.ts";
import { valuesOf } from "./sent-form.ts";

/** Keeps what was refused among its author's drafts. False where that was refused too. */
export async function keepDraft(caller: Caller, subject: string | null, sent: FormData): Promise<boolean> {
  if (subject === null) return false;
  const { text = [], title = [], ...rest } = valuesOf(sent);
  const fields = Object.entries(rest).flatMap(([name, values]): [string, string | string[]][] => {
    const [only = ""] = values;
    return values.every((value) => value === "") ? [] : [[name, values.length > 1 ? values : only]];
  });
  try {
    const { savedAt } = await caller.posts.saveDraft({
      subject,
      title: title.at(-1) ?? null,
      text: text.at(-1) ?? "",
      fields: Object.fromEntries(fields),
    });
    return savedAt !== null;
  } catch (error) {
    // Too long or too many: the refusal of the form is what its author must hear.
    if (refusalOf(error) === undefined) throw error;
    return false;
  }
}
