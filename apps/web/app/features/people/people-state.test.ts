import { describe, expect, it } from "vitest";
import { countPeopleFilters, peopleHref, readPeopleState, sortOfPeople, withoutPeopleFilters } from "./people-state.ts";

const read = (query: string) => readPeopleState(new URLSearchParams(query));

describe("what is asked of the directory", () => {
  it("is all in its address, and comes back from it", () => {
    const query =
      "q=water&topic=open-data&topic=gender&lang=es&region=419&offer=mentor&available=yes&like=1&sort=name&exact=1&all=country&page=3";
    expect(peopleHref("/en/people", read(query))).toBe(`/en/people?${query}`);
    expect(countPeopleFilters(read(query))).toBe(7);
    expect(peopleHref("/en/people", withoutPeopleFilters(read(query)))).toBe(
      "/en/people?q=water&sort=name&exact=1&all=country",
    );
  });

  it("never fails on what is no value", () => {
    expect(read(`page=-4&sort=fame&all=age&like=maybe&topic=&q=${"x".repeat(9_000)}`)).toMatchObject({
      page: 1,
      sort: null,
      all: null,
      like: false,
      filters: { topic: [] },
      q: "x".repeat(500),
    });
  });

  it("is ordered by match for words and by who came last without", () => {
    expect([sortOfPeople(read("q=a")), sortOfPeople(read(""))]).toEqual(["relevance", "newest"]);
  });
});
