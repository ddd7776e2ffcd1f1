import { describe, expect, it } from "vitest";
import { countNetworkFilters, networksHref, readNetworksState, toNetworksInput } from "./networks-state.ts";

const read = (query: string) => readNetworksState(new URLSearchParams(query));

describe("the address of a list of networks", () => {
  it("says what is asked, and comes back the same", () => {
    const query = "topic=open-data&topic=transparency&lang=es&mine=1&after=12.7";
    const state = read(query);
    expect(networksHref("/en/networks", state)).toBe(`/en/networks?${query}`);
    expect(countNetworkFilters(state)).toBe(3);
    expect(toNetworksInput(state, "fr")).toMatchObject({ locale: "fr", isMine: true, lang: ["es"], cursor: "12.7" });
  });

  it("leaves out what is as usual", () => {
    expect(networksHref("/en/networks", read(""))).toBe("/en/networks");
  });

  it.each(["topic=%00", "topic=", `topic=${"a".repeat(500)}`, "kind=%ED%A0%80", `after=${"9".repeat(500)}`])(
    "never fails: %s",
    (query) => {
      const { filters, cursor } = read(query);
      expect(
        Object.values(filters)
          .flat()
          .every((value) => value.length <= 100 && !value.includes("\u0000")),
      ).toBe(true);
      expect((cursor ?? "").length).toBeLessThanOrEqual(40);
    },
  );
});
