import { describe, expect, it } from "vitest";
import { isWithin } from "./node-range.mjs";

describe("an engines range", () => {
  it.each([
    ["24.21.0", ">=22.19.0"],
    ["20.20.2", "^20.19.0 || >=22.12.0"],
    ["18.1.0", ">= 12.0.0"],
    ["20.1.0", "20.x"],
    ["18.0.0", ">=16 <19"],
    ["20.5.9", "~20.5.1"],
    ["20.5.9", "*"],
    ["18.20.4", "18"],
    ["22.0.0", "=22.0.0"],
    ["22.0.0", "<=22.0.0"],
  ])("holds %s for %s", (version, range) => {
    expect(isWithin(version, range)).toBe(true);
  });

  it.each([
    ["20.20.2", ">=22.19.0"],
    ["21.0.0", "^20.19.0 || >=22.12.0"],
    ["20.18.0", "^20.19.0"],
    ["23.4.0", "^20.19.0 || ^22.13.0 || >=23.5.0"],
    ["20.6.0", "~20.5.1"],
    ["19.0.0", ">=16 <19"],
    ["18.0.0", ">18.0.0"],
    ["20.0.0", "18.x"],
  ])("does not hold %s for %s", (version, range) => {
    expect(isWithin(version, range)).toBe(false);
  });
});
