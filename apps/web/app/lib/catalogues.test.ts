import type { Messages } from "@lingui/core";
import { describe, expect, it } from "vitest";

const files = import.meta.glob<{ messages: Messages }>("../locales/**/*.po", { eager: true });

const catalogueOf = (path: string): Record<string, unknown> => files[path]?.messages ?? {};

/** Every string of a compiled message: text, and names of what is put in. */
const stringsOf = (message: unknown): string[] => {
  if (typeof message === "string") return [message];
  if (typeof message === "object" && message !== null) return Object.values(message).flatMap(stringsOf);
  return [];
};

/** A compiled message is a text or a list of texts and `[name, kind?, forms?]`. */
const placesOf = (message: unknown): string[] => {
  if (typeof message === "string") return message.match(/<\/?\d+\/?>/g) ?? [];
  if (!Array.isArray(message)) return [];
  return message.flatMap((piece: unknown) => (Array.isArray(piece) ? [String(piece[0])] : placesOf(piece)));
};

const sources = Object.keys(files).filter((path) => path.endsWith("/en.po"));

describe("the catalogues", () => {
  it("are there in every part", () => {
    expect(sources.length).toBeGreaterThan(1);
  });

  it.each(sources.flatMap((path) => ["es", "fr"].map((locale) => [path, path.replace("/en.po", `/${locale}.po`)])))(
    "%s and %s put the same things into each message",
    (english = "", translated = "") => {
      const other = catalogueOf(translated);
      for (const [id, message] of Object.entries(catalogueOf(english)))
        expect([id, placesOf(other[id]).toSorted()]).toEqual([id, [...new Set(placesOf(message))].toSorted()]);
    },
  );

  it.each(sources.map((path) => [path.replace("/en.po", "/fr.po")]))(
    "%s keeps French punctuation with its word",
    (path = "") => {
      const wrong = Object.values(catalogueOf(path))
        .flatMap(stringsOf)
        .filter((text) => / [;:?!»%]|« |[\p{L}\d][;?!]|[\p{L}]:(?!\/)/u.test(text));
      expect(wrong).toEqual([]);
    },
  );
});
