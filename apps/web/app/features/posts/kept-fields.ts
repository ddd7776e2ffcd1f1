import type { SentForm } from "../../lib/forms/sent-form.ts";

/** Of all forms that have a composer: those beside title, text and attachments. */
const names =
  "language topics topic topic2 network place tried context note isMinor version evidenceResource evidenceLocatorKind evidenceLocator evidencePractice evidencePlace".split(
    " ",
  );

/** Everything else that the form held, for its draft. */
export const keptFields = (form: SentForm): Record<string, string | string[]> =>
  Object.fromEntries(
    names.flatMap((name): [string, string | string[]][] => {
      // Of rows, an empty one keeps its place.
      const values = form.all(name);
      return values.every((value) => value === "") ? [] : [[name, values.length === 1 ? (values[0] ?? "") : values]];
    }),
  );
