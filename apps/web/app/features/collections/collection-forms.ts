import type { SentForm } from "../../lib/forms/sent-form.ts";
import type { Data } from "../../lib/data.ts";

/** What `CollectionFields` sends. */
export const detailsOf = (form: SentForm) => ({
  title: form.text("title"),
  description: form.text("description"),
  language: form.text("language"),
  isPublic: form.has("isPublic"),
});

/** What `NoteFields` sends. */
export const noteOf = (form: SentForm) => ({ note: form.text("note"), noteLanguage: form.text("noteLanguage") });

export const touchedByCollections = (trpc: Data["trpc"]) => [
  trpc.collections.pathKey(),
  trpc.memberHome.pathKey(),
  trpc.follows.pathKey(),
];
