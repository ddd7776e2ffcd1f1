import { randomInt } from "node:crypto";

export const handleMax = 30;
const suffixLength = 6;
/** Without letters and digits that look alike. */
const suffixLetters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Names of pages, and of what speaks for the site. */
const reserved = new Set(
  "admin administrator about experts help me moderator new official plaza root staff steward support system team".split(
    " ",
  ),
);
/** Letters of Latin alphabets that Unicode takes apart into nothing. */
const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const randomSuffix = (): string =>
  Array.from({ length: suffixLength }, () => suffixLetters[randomInt(suffixLetters.length)]).join("");

/**
 * The name of a public page made from a person's name in any script: what Latin letters it holds, or else a random
 * one. Transliteration is not tried: it would be wrong for many, and nobody could correct it before it is seen.
 */
export function makeHandle(name: string): string {
  const latin = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}/gu, "")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, handleMax)
    .replace(/^-+|-+$/g, "");
  if (!/[a-z]/.test(latin)) return `m-${randomSuffix()}`;
  // Fictional members of a demo alone are named so.
  return isReservedHandle(latin) ? `${latin.slice(0, handleMax - 7)}-${randomSuffix()}` : latin;
}

/** Another for somebody whose first choice is taken. */
export const withSuffix = (handle: string): string =>
  `${handle.slice(0, handleMax - suffixLength - 1).replace(/-+$/, "")}-${randomSuffix()}`;

export const isHandle = (text: string): boolean =>
  text.length <= handleMax && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);

/** What look-alike handles have in common (Unicode TS 39, of the letters that a handle may hold). */
export const skeletonOf = (handle: string): string =>
  handle
    .toLowerCase()
    .replaceAll("0", "o")
    .replace(/[1i]/g, "l")
    .replaceAll("m", "rn")
    .replaceAll("w", "vv")
    .replaceAll("5", "s")
    .replaceAll("cl", "d");

const reservedSkeletons = new Set([...reserved].map(skeletonOf));

/** Nobody may call herself so, nor like it: it names a page, speaks for the site, or is a fictional member's. */
export const isReservedHandle = (handle: string): boolean => {
  const skeleton = skeletonOf(handle);
  return reservedSkeletons.has(skeleton) || skeleton.startsWith(skeletonOf("demo-"));
};
