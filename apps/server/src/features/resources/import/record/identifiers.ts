import { type IdentifierScheme, identifierSchemes } from "@plaza/types/resources";
import { normaliseAddress, webAddress } from "./addresses.ts";

export type Identifier = { scheme: IdentifierScheme; value: string };

/** The longest that are registered have a few hundred characters. */
const doiMax = 500;

function doi(text: string): string | null {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, "");
  return /^10\.\d{4,9}\/\S+$/.test(value) && value.length <= doiMax ? value : null;
}

const checkDigit13 = (digits: string): string => {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
};

const checkDigit10 = (digits: string): string => {
  const rest =
    Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0) % 11;
  return rest === 0 ? "0" : rest === 1 ? "X" : String(11 - rest);
};

/** Thirteen digits: books from before 2007 carry ten. */
function isbn(text: string): string | null {
  const value = text
    .toUpperCase()
    .replace(/^ISBN(?:-1[03])?:?\s*/, "")
    .replace(/[\s-]/g, "");
  if (/^97[89]\d{10}$/.test(value)) return value[12] === checkDigit13(value) ? value : null;
  if (!/^\d{9}[\dX]$/.test(value) || value[9] !== checkDigit10(value)) return null;
  const body = `978${value.slice(0, 9)}`;
  return body + checkDigit13(body);
}

const readers: Record<IdentifierScheme, (text: string) => string | null> = {
  doi,
  isbn,
  url: (text) => {
    const address = webAddress(text.trim());
    return address === null ? null : normaliseAddress(address);
  },
};

/** Normalised, so that the same thing is found under one value; null when it is none of its scheme. */
export function identifierFrom(scheme: string, text: string): Identifier | null {
  const known = identifierSchemes.find((name) => name === scheme.trim().toLowerCase());
  if (known === undefined) return null;
  const value = readers[known](text);
  return value === null ? null : { scheme: known, value };
}

/** "doi:10.1000/182", "ISBN 0-306-40615-2" or an address. */
export function identifierFromWords(text: string): Identifier | null {
  for (const scheme of identifierSchemes) {
    const found = identifierFrom(scheme, text);
    if (found) return found;
  }
  return null;
}
