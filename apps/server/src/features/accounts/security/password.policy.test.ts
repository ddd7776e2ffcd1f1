import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password.policy.ts";

const hers = { email: "maria.lopez@example.org" };

describe("a password", () => {
  it.each(["", "short", "ninechars", "👍👍👍👍👍👍👍👍👍"])("of fewer than ten characters is short: %j", (password) =>
    expect(passwordProblem(password, hers)).toBe("short"),
  );

  it.each([
    "password123",
    "P@ssw0rd2026!",
    "passwordpassword",
    "1234567890",
    "0987654321",
    "qwertyuiop",
    "Qwertyuiop123",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "12121212121212",
    "iloveyou2024",
    "letmein!!!!!!",
    "Contraseña2026".normalize("NFD"),
    "motdepasse1234",
    "marialopez1985",
    "Maria.Lopez.85",
    "plaza-plaza-2026",
    "welcome-welcome",
    "Monkey-Dragon-1",
  ])("that many have, or that is hers dressed up, is common: %s", (password) =>
    expect(passwordProblem(password, hers)).toBe("common"),
  );

  it.each([
    "correct horse battery staple",
    "tin roof, blue kettle",
    "xK9#mQ2$vL7p",
    "ปลาแม่น้ำโขงสิบตัว",
    "я люблю гулять в парке",
    "Kichwa runa shimi",
    "budget of the library roof",
  ])("of one's own is taken: %s", (password) => expect(passwordProblem(password, hers)).toBeNull());

  it("made by a password manager is taken", () => {
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789".split("");
    const made = fc.array(fc.constantFrom(...letters), { minLength: 16, maxLength: 40 });
    const isTaken = (signs: string[]) => new Set(signs).size < 8 || passwordProblem(signs.join(""), hers) === null;
    expect(() => fc.assert(fc.property(made, isTaken))).not.toThrow();
  });

  it("of any signs at all is judged", () => {
    const strange = fc.string({ unit: "binary", maxLength: 200 });
    const isRight = (text: string) => (passwordProblem(text, hers) === "short") === [...text].length < 10;
    expect(() => fc.assert(fc.property(strange, isRight))).not.toThrow();
  });
});
