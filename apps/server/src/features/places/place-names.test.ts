import { locales } from "@plaza/types/locales";
import { describe, expect, it } from "vitest";
import { countryCodeOf, countryCodes, countryName } from "./place-names.ts";

describe("country names", () => {
  it("has the 249 codes of ISO 3166-1, each with a name in every language of the interface", () => {
    expect(countryCodes).toHaveLength(249);
    for (const code of countryCodes)
      for (const locale of locales) expect(countryName(code, locale), `${code} ${locale}`).toBeTruthy();
  });

  it("reads every name that it writes", () => {
    for (const code of countryCodes)
      for (const locale of locales)
        expect(countryCodeOf(countryName(code, locale) ?? ""), `${code} ${locale}`).toBe(code);
  });

  it.each([
    ["España", "ES"],
    ["espana", "ES"],
    ["United States", "US"],
    ["U.S.A.", "US"],
    ["Estados Unidos", "US"],
    ["États-Unis", "US"],
    ["Etats Unis d’Amérique", "US"],
    ["the Netherlands", "NL"],
    ["Pays-Bas", "NL"],
    ["Países Bajos", "NL"],
    ["UK", "GB"],
    ["Royaume-Uni", "GB"],
    ["Scotland", "GB"],
    ["Corea del Sur", "KR"],
    ["Côte d’Ivoire", "CI"],
    ["Ivory Coast", "CI"],
    ["Democratic Republic of the Congo", "CD"],
    ["mex", "MX"],
    ["br", "BR"],
    ["Viet Nam", "VN"],
  ])("reads %j as %s", (words, code) => {
    expect(countryCodeOf(words)).toBe(code);
  });

  it.each(["", "Europe", "Multiple", "Atlantis", "ZZ", "the", "Kosovo"])(
    "does not take %j for a country of the standard",
    (words) => {
      expect(countryCodeOf(words)).toBeNull();
    },
  );

  it("has no name for an unknown code", () => {
    expect(countryName("ZZ", "en")).toBeNull();
  });
});
