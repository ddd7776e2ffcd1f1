import { expect, it } from "vitest";
import { suggesting as whatGoesOn, type OpenEmpty, withLibrary } from "./asking.ts";

/** Titles that continue what is being typed. */
export const suggesting = (open: OpenEmpty): void => {
  const index = withLibrary(open);
  const textsOf = async (prefix: string, limit = 8): Promise<string[]> =>
    (await index().suggest(whatGoesOn(prefix, { limit }))).map(({ text }) => text);

  it("gives titles that go on from what was typed, accents or not", async () => {
    expect(await textsOf("participacion")).toContain("Participación ciudadana en la evaluación");
    expect(await textsOf("Partici")).toContain("Participatory budgeting handbook");
    expect(await textsOf("budgeting hand")).toEqual(["Participatory budgeting handbook"]);
  });
  it("gives nothing for nothing, and no more than asked for", async () => {
    expect(await textsOf(" ")).toEqual([]);
    expect(await textsOf("zzyzx")).toEqual([]);
    expect((await textsOf("o", 2)).length).toBeLessThanOrEqual(2);
  });
};
