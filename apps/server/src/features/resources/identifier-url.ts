import type { IdentifierScheme } from "@plaza/types/resources";

/** Where an identifier can be looked up; an ISBN has no one place. */
export function identifierUrl(scheme: IdentifierScheme, value: string): string | null {
  switch (scheme) {
    case "doi":
      return `https://doi.org/${encodeURI(value)}`;
    case "isbn":
      return null;
    case "url":
      return value;
  }
}
