import { describe, expect, it } from "vitest";
import { mayKeepText, sourcesMin } from "./search-insight.policy.ts";

describe("a query that five sources sent", () => {
  it("is the first that is shown", () => {
    expect(sourcesMin).toBe(5);
  });
});

describe("text that is somebody's", () => {
  it.each([
    ["an e-mail address", "jane.doe@example.org"],
    ["one within a sentence", "contact of jane@example.org please"],
    ["one of full-width letters", "jane＠example.org"],
    ["one with the sign in words", "jane [at] example.org"],
    ["a name on a network", "@janedoe"],
    ["a telephone number", "+1 (555) 010-4477"],
    ["one without separators", "5550104477"],
    ["one with dots", "55.50.10.44"],
    ["one in Arabic digits", "٠٥٥٥٠١٠٤٤٧"],
    ["one with unseen joiners", "555\u200b010\u200d4477"],
    ["an account number", "DE89 3704 0044 0532 0130 00"],
    ["an identity number", "123-45-6789"],
    ["an address of a computer", "192.168.100.27"],
  ])("is not kept: %s", (_, text) => {
    expect(mayKeepText(text)).toBe(false);
  });

  it.each([
    "participatory budgeting",
    "participatory budgeting 2019-2023",
    "agenda 2030, 2063 and 2015",
    "SDG 16.7.2",
    "ley 1712 de 2014",
    "budget for 500 000 people",
    "presupuesto participativo en Bogotá",
    "参加型予算",
    "",
  ])("is not seen in %j", (text) => {
    expect(mayKeepText(text)).toBe(true);
  });

  it("is looked for in time, however long the text is", () => {
    const started = performance.now();
    mayKeepText("1 - ".repeat(50_000));
    mayKeepText("1".repeat(200_000));
    mayKeepText("[ ".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
