import { describe, expect, it } from "vitest";
import { problemTeller } from "./form-words.ts";

describe("what is wrong with a form", () => {
  it("is said in the language of the page", async () => {
    const [english, french] = await Promise.all([problemTeller("en"), problemTeller("fr")]);
    const photo = { kind: "reason", reason: "photo.too_large" } as const;
    expect(english(photo)).toEqual({ ...photo, words: "This picture is too large. Choose a smaller one." });
    expect(french(photo).words).toBe("Cette image est trop grande. Choisissez-en une plus petite.");
    expect(french({ kind: "too_long", limit: 3 }).words).toContain("Écrivez au plus 3 caractères");
  });

  it("says how long to wait", async () => {
    const tell = await problemTeller("en");
    const after = (waitSeconds: number) =>
      tell({ kind: "reason", reason: "account.too_many_attempts", waitSeconds }).words;
    expect(after(1)).toBe("That was tried too often. Try again in 1 second.");
    expect(after(300)).toBe("That was tried too often. Try again in 5 minutes.");
  });
});
