import { inTransaction } from "@plaza/database";
import { type FieldVisibility, fieldVisibilities, memberRoles, offers, type PersonView } from "@plaza/types/members";
import type { PeopleFacetName, PeopleView } from "@plaza/types/people";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { membersChanged } from "../members/index.ts";

/** Words far enough from each other that none is taken for another. */
const secrets = [
  { job: "Brimstonekeeper", introduction: "quicksilvery", organisation: "Zanzibarite" },
  { job: "Lighthouseman", introduction: "xylophonist", organisation: "Umbrellamaker" },
  { job: "Cobblestoner", introduction: "hippodrome", organisation: "Fjordwatch" },
] as const;
const topicSlugs = ["participatory-budgeting", "open-data"];
const networkCount = 2;

const fields = ["role", "organisation", "place", "languages", "topics", "introduction", "offers"] as const;
const visibility = fc.constantFrom(...fieldVisibilities);
const drawnMember = fc.record({
  visibility: fc.record(
    Object.fromEntries(fields.map((field) => [field, visibility])) as Record<
      (typeof fields)[number],
      typeof visibility
    >,
  ),
  role: fc.constantFrom(...memberRoles),
  languages: fc.subarray(["es", "fr", "sw"]),
  topics: fc.subarray(topicSlugs),
  offers: fc.subarray([...offers]),
  country: fc.constantFrom("KE", "PE", null),
  networks: fc.subarray([0, 1]),
  isListed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  isSuspended: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  isPaused: fc.boolean(),
});
type Drawn = typeof drawnMember extends fc.Arbitrary<infer Value> ? Value : never;

let plaza: TestApp;
let members: Viewer[];
let strangers: { viewer: Viewer | null; networks: number[] }[];
let networkIds: number[];
let topicIds: Map<string, number>;
let placeIds: Map<string, number>;

beforeAll(async () => {
  plaza = await startTestApp();
  members = [];
  for (const { organisation } of secrets) {
    const row = { name: organisation, nameFolded: organisation.toLowerCase(), language: "en", slug: organisation };
    const { id } = await plaza.db.organisation.create({ data: row });
    members.push(await createMember(plaza.db, { organisationId: id }));
  }
  const [alone, first, both] = [
    await createMember(plaza.db),
    await createMember(plaza.db),
    await createMember(plaza.db),
  ];
  const network = { name: "n", nameFolded: "n", language: "en", purpose: "p", joinPolicy: "open" as const };
  networkIds = [];
  for (let position = 0; position < networkCount; position += 1) {
    const stewards = [...(position === 0 ? [first] : []), both].map(({ memberId }) => ({
      memberId,
      role: "steward" as const,
    }));
    // A hidden network makes fellows of its members like any other.
    const data = { ...network, slug: `n${position}`, isHidden: position === 1, memberships: { create: stewards } };
    networkIds.push((await plaza.db.network.create({ data, select: { id: true } })).id);
  }
  strangers = [
    { viewer: null, networks: [] },
    { viewer: alone, networks: [] },
    { viewer: first, networks: [0] },
    { viewer: both, networks: [0, 1] },
  ];
  const topics = await plaza.db.topic.findMany({ select: { id: true, slug: true } });
  topicIds = new Map(topics.map(({ id, slug }) => [slug, id]));
  const places = await plaza.db.place.findMany({
    select: { id: true, code: true },
    where: { code: { in: ["KE", "PE"] } },
  });
  placeIds = new Map(places.map(({ id, code }) => [code ?? "", id]));
}, 60_000);
afterAll(() => plaza.stop());

const named = (settings: Record<string, FieldVisibility>) =>
  Object.fromEntries(Object.entries(settings).map(([field, value]) => [`${field}Visibility`, value]));

async function write(drawn: readonly Drawn[]): Promise<void> {
  await inTransaction(plaza.db, async (tx) => {
    for (const [position, member] of drawn.entries()) {
      const { memberId } = members[position] ?? { memberId: 0 };
      const { job, introduction } = secrets[position] ?? secrets[0];
      await Promise.all([
        tx.memberLanguage.deleteMany({ where: { memberId } }),
        tx.memberTopic.deleteMany({ where: { memberId } }),
        tx.memberOffer.deleteMany({ where: { memberId } }),
        tx.membership.deleteMany({ where: { memberId } }),
      ]);
      await tx.member.update({
        where: { id: memberId },
        data: {
          ...named(member.visibility),
          role: member.role,
          jobTitle: job,
          introduction: `My ${introduction} days`,
          introductionLanguage: "en",
          placeId: placeIds.get(member.country ?? "") ?? null,
          isListed: member.isListed,
          state: member.isSuspended ? "suspended" : "active",
          isPaused: member.isPaused,
          languages: { create: member.languages.map((language) => ({ language, level: "b2" })) },
          topics: { create: member.topics.map((slug) => ({ topicId: topicIds.get(slug) ?? 0, interest: "knows" })) },
          offers: { create: member.offers.map((offer) => ({ offer })) },
          memberships: { create: member.networks.map((network) => ({ networkId: networkIds[network] ?? 0 })) },
        },
      });
    }
    await membersChanged(
      tx,
      members.map(({ memberId }) => memberId),
    );
  });
  await followAll(plaza);
}

/** Everybody in the directory as her own preview shows her to those who share networks with this viewer, or do not. */
async function previews(
  drawn: readonly Drawn[],
  { viewer, networks }: (typeof strangers)[number],
): Promise<(PersonView | null)[]> {
  return Promise.all(
    drawn.map(async (member, position) => {
      if (!member.isListed || member.isSuspended) return null;
      const isFellow = member.networks.some((network) => networks.includes(network));
      const as = viewer === null ? "public" : isFellow ? "networks" : "members";
      const owner = members[position] ?? null;
      return (await plaza.callerAs(owner).members.preview({ as, locale: "en" })).person;
    }),
  );
}

const ask = (viewer: Viewer | null, more: object = {}) => plaza.callerAs(viewer).people.find({ locale: "en", ...more });

function countsIn(view: PeopleView, name: PeopleFacetName): Record<string, number> {
  const values = view.facets.find((facet) => facet.name === name)?.values ?? [];
  return Object.fromEntries(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));
}

function countBy(people: PersonView[], valuesOf: (person: PersonView) => string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of people.flatMap((person) => [...new Set(valuesOf(person))]))
    counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const handles = (view: PeopleView): string[] => view.hits.map(({ handle }) => handle).toSorted();
const handlesOf = (people: PersonView[]): string[] => people.map(({ handle }) => handle).toSorted();

async function checkLooking(shown: (PersonView | null)[], viewer: Viewer | null): Promise<void> {
  const people = shown.filter((person) => person !== null);
  const view = await ask(viewer);
  expect([handles(view), view.total]).toEqual([handlesOf(people), people.length]);
  const vocabulary = await plaza.deps.vocabulary.get();
  const slugsOf = ({ knows }: PersonView) => knows.flatMap(({ topicId }) => vocabulary.slugsUpFrom(topicId));
  expect(countsIn(view, "role")).toEqual(countBy(people, ({ role }) => (role === null ? [] : [role])));
  expect(countsIn(view, "lang")).toEqual(countBy(people, ({ languages }) => languages.map(({ language }) => language)));
  expect(countsIn(view, "offer")).toEqual(countBy(people, (person) => person.offers));
  expect(countsIn(view, "topic")).toEqual(countBy(people, slugsOf));
  expect(countsIn(view, "country")).toEqual(
    countBy(people, ({ place }) => (place === null ? [] : [place.countryCode])),
  );
  expect(countsIn(view, "available")).toEqual(countBy(people, ({ isAvailable }) => (isAvailable ? ["yes"] : [])));
  for (const hit of view.hits) {
    const person = people.find(({ handle }) => handle === hit.handle);
    const { jobTitle, role, organisation, place, offers: offered } = hit;
    expect(person).toMatchObject({ jobTitle, role, organisation, place, offers: offered });
    expect(hit.languages).toEqual(person?.languages.map(({ language }) => language));
    expect(hit.topics.map(({ slug }) => slug).toSorted()).toEqual(person?.knows.map(({ slug }) => slug).toSorted());
  }
}

async function checkAsking(shown: (PersonView | null)[], viewer: Viewer | null): Promise<void> {
  const people = shown.filter((person) => person !== null);
  for (const { job, introduction, organisation } of secrets) {
    const withJob = people.filter(({ jobTitle }) => jobTitle === job);
    const introduced = people.filter((person) => person.introduction?.html.includes(introduction) === true);
    const employed = people.filter((person) => person.organisation?.name.text === organisation);
    expect(handles(await ask(viewer, { q: job }))).toEqual(handlesOf(withJob));
    expect(handles(await ask(viewer, { q: introduction }))).toEqual(handlesOf(introduced));
    expect(handles(await ask(viewer, { q: organisation }))).toEqual(handlesOf(employed));
  }
  const knowing = people.filter(({ knows }) => knows.some(({ slug }) => slug === topicSlugs[0]));
  expect(handles(await ask(viewer, { q: "participatory budgeting", exact: true }))).toEqual(
    expect.arrayContaining(handlesOf(knowing)),
  );
  expect(handles(await ask(viewer, { topic: [topicSlugs[0]] }))).toEqual(handlesOf(knowing));
}

describe("the directory", () => {
  it("matches, shows and counts exactly what the preview shows, whoever looks", async () => {
    const property = fc.asyncProperty(fc.tuple(drawnMember, drawnMember, drawnMember), async (drawn) => {
      await write(drawn);
      for (const stranger of strangers) {
        const shown = await previews(drawn, stranger);
        await checkLooking(shown, stranger.viewer);
        await checkAsking(shown, stranger.viewer);
      }
    });
    await expect(fc.assert(property, { numRuns: 12 })).resolves.toBeUndefined();
  }, 240_000);
});
