import { detectLanguage } from "@plaza/language";
import type { CollectionDetails } from "@plaza/types/inputs/collections";
import type { Viewer } from "../../platform/viewer.ts";

/** The language that was named, or the one that the text is in. */
const languageOf = (named: string, text: string, viewer: Viewer): string =>
  named === "" ? detectLanguage(text, { prior: viewer.locale }).language : named;

export function toDetails({ title, description, language, isPublic }: CollectionDetails, viewer: Viewer) {
  const text = description === null ? title : `${title}\n${description}`;
  return { title, description, language: languageOf(language, text, viewer), isPublic };
}

export type WrittenNote = { note: string | null; noteLanguage: string };

export const toNote = ({ note, noteLanguage }: WrittenNote, viewer: Viewer) =>
  note === null ? { note: null, noteLanguage: null } : { note, noteLanguage: languageOf(noteLanguage, note, viewer) };
