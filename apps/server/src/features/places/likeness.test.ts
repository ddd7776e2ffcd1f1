import { describe, expect, it } from "vitest";
import { countryCodes } from "./place-names.ts";
import { incomeGroupOf } from "./income-groups.ts";
import { likenessScore, sharedTraits } from "./likeness.ts";
import { mainLanguageOf } from "./main-language.ts";
import { bandOf } from "./population-bands.ts";
import { worldRegionName, worldRegionsOf } from "./world-regions.ts";

const place = (countryCode: string, population: number | null, topicIds: number[] = []) => ({
  countryCode,
  population,
  topicIds: new Set(topicIds),
});

describe("the likeness of two places", () => {
  it("is what is known of both and the same", () => {
    expect(sharedTraits(place("PE", 300_000, [1, 2]), place("CO", 120_000, [2, 3]))).toEqual({
      band: "city",
      language: "es",
      incomeGroup: "upper_middle",
      topicIds: [2],
    });
  });

  it("takes nothing that is unknown for something in common", () => {
    const { band, incomeGroup } = sharedTraits(place("VE", null), place("ET", null));
    expect([band, incomeGroup]).toEqual([null, null]);
  });

  it.each([
    ["nothing", place("KE", 1_000), place("FR", 900_000), 0],
    ["language alone", place("ES", null), place("BO", null), 0],
    ["language and income", place("PE", null), place("CO", null), 4],
    ["size and a topic", place("KE", 50_000, [1]), place("FR", 20_000, [1]), 4],
    ["everything", place("PE", 300_000, [1, 2, 3, 4]), place("CO", 120_000, [1, 2, 3, 4]), 10],
  ])("weighs what they share: %s", (_, a, b, score) => {
    expect(likenessScore(sharedTraits(a, b))).toBe(score);
  });
});

describe("what is known of countries", () => {
  it("is an income group for those that the World Bank names, and none for others", () => {
    expect(["KE", "PE", "FR", "MG"].map(incomeGroupOf)).toEqual(["lower_middle", "upper_middle", "high", "low"]);
    expect(["VE", "ET", "XX"].map(incomeGroupOf)).toEqual([null, null, null]);
    const counts = Map.groupBy(countryCodes, incomeGroupOf);
    expect(counts.get("low")?.length).toBe(25);
    expect(counts.get("lower_middle")?.length).toBe(50);
  });

  it("is a main language where one is known", () => {
    expect(["PE", "FR", "BR", "TH", "XX"].map(mainLanguageOf)).toEqual(["es", "fr", "pt", "th", null]);
  });

  it("is a region of the world for all but those without inhabitants, with a name in every language", () => {
    expect(countryCodes.filter((code) => worldRegionsOf(code).length === 0)).toEqual(["AQ"]);
    expect(worldRegionsOf("PE").map((code) => worldRegionName(code, "fr"))).toEqual([
      "Amérique latine",
      "Amérique du Sud",
    ]);
    const regions = new Set(countryCodes.flatMap((code) => worldRegionsOf(code)));
    for (const code of regions)
      for (const locale of ["en", "es", "fr"] as const) expect(worldRegionName(code, locale), code).not.toBeNull();
  });

  it("is a band of population, unknown where no source was read", () => {
    expect([0, 9_999, 10_000, 99_999, 600_000, 8_804_190, null].map(bandOf)).toEqual([
      "village",
      "village",
      "town",
      "town",
      "large_city",
      "metropolis",
      null,
    ]);
  });
});
