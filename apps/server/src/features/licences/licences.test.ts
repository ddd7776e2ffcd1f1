import { describe, expect, it } from "vitest";
import { licenceFromWords, toLicenceView } from "./index.ts";

describe("a licence in words", () => {
  it.each([
    ["CC BY 4.0 (Open Knowledge)", "CC-BY-4.0"],
    ["CC BY-SA 3.0 (Participedia content; repo MIT)", "CC-BY-SA-3.0"],
    ["CC0 / US public domain", "CC0-1.0"],
    ["ODbL 1.0 (Ville de Paris open data)", "ODbL-1.0"],
    ["cc-by-4.0", "CC-BY-4.0"],
    ["Creative Commons Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"],
    ["Creative Commons Attribution-NonCommercial-NoDerivatives 4.0", "CC-BY-NC-ND-4.0"],
    ["CC BY-NC-ND 3.0 IGO", "CC-BY-NC-ND-3.0-IGO"],
    ["https://creativecommons.org/licenses/by-nc-sa/3.0/igo/", "CC-BY-NC-SA-3.0-IGO"],
    ["http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"],
    ["Licence Ouverte / Open Licence version 2.0", "etalab-2.0"],
    ["Open Government Licence v3.0", "OGL-UK-3.0"],
    ["http://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/", "OGL-UK-2.0"],
    ["dl-de/by-2.0", "DL-DE-BY-2.0"],
    ["MIT License", "MIT"],
    ["https://spdx.org/licenses/Apache-2.0.html", "Apache-2.0"],
  ])("reads %j as %s", (words, id) => {
    expect(licenceFromWords(words)?.id).toBe(id);
  });

  it.each([
    ["CC BY", "LicenseRef-CC-BY"],
    ["All rights reserved", "LicenseRef-All-rights-reserved"],
    ["MIT (open-sdg/sdg-translations); UN texts", "LicenseRef-MIT-open-sdg-sdg-translations-UN-texts"],
    ["CC BY 4.0; MIT", "LicenseRef-CC-BY-4.0-MIT"],
  ])("names no licence for %j, which does not say one", (words, id) => {
    expect(licenceFromWords(words)).toEqual({ id, words });
  });

  it("keeps the words when the id says less than they do", () => {
    expect(licenceFromWords("CC BY 4.0 (Open Knowledge)")?.words).toBe("CC BY 4.0 (Open Knowledge)");
    expect(licenceFromWords("etalab-2.0")).toEqual({ id: "etalab-2.0", words: null });
  });

  it("gives words of any script and length a reference that SPDX allows", () => {
    for (const words of ["保留所有权利", "x".repeat(500), "¿Sin licencia?", "…"])
      expect(licenceFromWords(words)?.id).toMatch(/^LicenseRef-[A-Za-z0-9.-]+$/);
    expect(licenceFromWords("保留所有权利")?.id).not.toBe(licenceFromWords("版权所有")?.id);
  });

  it("says nothing for empty words", () => {
    expect(licenceFromWords("  ")).toBeNull();
  });
});

describe("a licence for readers", () => {
  it("knows what Creative Commons licences allow, and links the deed in the reader's language", () => {
    expect(toLicenceView("CC-BY-NC-ND-4.0", null, "es")).toEqual({
      id: "CC-BY-NC-ND-4.0",
      name: "CC BY-NC-ND 4.0",
      url: "https://creativecommons.org/licenses/by-nc-nd/4.0/deed.es",
      mayShare: true,
      mayAdapt: false,
      mayUseCommercially: false,
    });
    expect(toLicenceView("CC-BY-SA-3.0-IGO", null, "fr").url).toBe(
      "https://creativecommons.org/licenses/by-sa/3.0/igo/deed.fr",
    );
  });

  it("knows free licences of data and software", () => {
    for (const id of ["CC0-1.0", "ODbL-1.0", "etalab-2.0", "OGL-UK-3.0", "MIT"])
      expect(toLicenceView(id, null, "en")).toMatchObject({ mayShare: true, mayAdapt: true, mayUseCommercially: true });
  });

  it("claims nothing about words that name no licence", () => {
    expect(toLicenceView("LicenseRef-CC-BY", "CC BY", "en")).toEqual({
      id: "LicenseRef-CC-BY",
      name: "CC BY",
      url: null,
      mayShare: null,
      mayAdapt: null,
      mayUseCommercially: null,
    });
  });

  it("says in the reader's language that none was stated", () => {
    expect(toLicenceView(null, null, "fr")).toMatchObject({
      id: null,
      name: "Aucune licence indiquée",
      mayShare: null,
    });
  });
});
