import { describe, expect, it } from "vitest";
import { lineInput, optionalLineInput, optionalTextInput, optionalWordsInput } from "./text.ts";

const paragraphs = optionalWordsInput(40);

describe("marks of direction that were copied along", () => {
  it.each([
    ["an override, with its end", "a\u202eb\u202cc", "abc"],
    ["an override the other way, without an end", "a\u202db", "ab"],
    ["an isolate that ends is kept", "a \u2067b\u2069 c", "a \u2067b\u2069 c"],
    ["an embedding that ends is kept", "a \u202bb\u202c c", "a \u202bb\u202c c"],
    ["what is open ends with its line", "a \u2067b\nc\u202ad", "a \u2067b\u2069\nc\u202ad\u202c"],
    ["an end of nothing", "a\u202cb\u2069c", "abc"],
    ["the end of an isolate on another line", "\u2066a\nb\u2069", "\u2066a\u2069\nb"],
    [
      "the end of an embedding within an isolate ends nothing outside",
      "\u202aa\u2068b\u202cc",
      "\u202aa\u2068bc\u2069\u202c",
    ],
    ["an isolate ends what is open within", "\u2068a\u202bb\u2069c", "\u2068a\u202bb\u202c\u2069c"],
    ["only an override within an isolate", "\u2068a\u202eb\u2069c\u202c", "\u2068ab\u2069c"],
    ["lines that Unicode ends", "\u2067a\u2028b", "\u2067a\u2069\nb"],
  ])("in paragraphs: %s", (_, given, kept) => {
    expect(paragraphs.parse(given)).toBe(kept);
    expect(paragraphs.parse(kept)).toBe(kept);
  });

  it("are refused in names, titles and what is read back as it was typed", () => {
    for (const input of [lineInput(20), optionalLineInput(20), optionalTextInput(20)])
      expect(input.safeParse("\u2068Amara\u2069").success).toBe(false);
    expect(paragraphs.parse("\u2067\u2069")).toBeNull();
  });

  it("count once they are balanced", () => {
    expect(paragraphs.safeParse("\u2067".repeat(21)).success).toBe(false);
    expect(paragraphs.safeParse("\u2067".repeat(20)).success).toBe(true);
  });

  it("are read however many there are", () => {
    const many = "\u2067\u202a\u202c\u2069\u202c\u2069".repeat(3_000);
    expect(optionalWordsInput(20_000).safeParse(`a${many}`).success).toBe(true);
  });
});

describe("form feeds", () => {
  it("end a line of what was copied, without an empty one", () => {
    expect(paragraphs.parse("one\n\ftwo\fthree\f\n\nfour")).toBe("one\ntwo\nthree\n\nfour");
  });
});

it("refuses what cannot be stored", () => {
  for (const bad of ["\u0000", "a\u0007b", "\ud800", "\u000b"]) expect(paragraphs.safeParse(bad).success).toBe(false);
});
