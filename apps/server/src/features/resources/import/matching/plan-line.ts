import type { Duplicate, DuplicateReason } from "../import-report.ts";
import { type KnownResource, type KnownResources, type MatchKeys, matchKeysOf, type Work } from "./known-resources.ts";
import type { ResourceDraft } from "../record/resource-draft.ts";

/** What is to happen with one new or changed record. */
export type Plan = {
  self: KnownResource;
  isNew: boolean;
  translationOf: KnownResource | null;
  duplicates: Duplicate[];
  /** One of the database that becomes a translation by this record. */
  joined: KnownResource | null;
};

/** More would not help anybody to decide. */
const duplicatesNamed = 5;

const isNamed = (language: string): boolean => language !== "und";

/** False when the work has another resource in this language: two of them cannot both be the version. */
function join(self: KnownResource, work: Work): boolean {
  const there = work.members.get(self.language);
  if (there !== undefined && there !== self) return false;
  if (self.work?.members.get(self.language) === self) self.work.members.delete(self.language);
  work.members.set(self.language, self);
  self.work = work;
  return true;
}

/** The same address in another language is a translation; without a language nobody can say. */
function joinByAddress(self: KnownResource, matches: KnownResource[]): KnownResource | null {
  for (const other of matches) {
    if (other.language === self.language || !isNamed(other.language) || !isNamed(self.language)) continue;
    if (other.work !== null) {
      if (other.work === self.work || join(self, other.work)) return null;
      continue;
    }
    const work = self.work ?? { workId: null, groupKey: null, members: new Map() };
    if (!join(other, work)) continue;
    join(self, work);
    return other;
  }
  return null;
}

function changeLanguage(self: KnownResource, language: string): void {
  const { work } = self;
  work?.members.delete(self.language);
  self.language = language;
  self.work = null;
  if (work) join(self, work);
}

function collectDuplicates(self: KnownResource, keys: MatchKeys, known: KnownResources): Duplicate[] {
  const found = new Map<KnownResource, DuplicateReason>();
  const add = (others: KnownResource[], because: DuplicateReason) => {
    for (const other of others) {
      const isVersion = other.work !== null && other.work === self.work;
      if (other !== self && !isVersion && !found.has(other)) found.set(other, because);
    }
  };
  const sameLanguage = (other: KnownResource) =>
    other.language === self.language || !isNamed(other.language) || !isNamed(self.language);
  add(known.withAddress(keys).filter(sameLanguage), "same address");
  add(known.withIdentifier(keys), "same identifier");
  add(known.withTitle(keys), "same title and publisher");
  return [...found].slice(0, duplicatesNamed).map(([other, because]) => ({ because, id: other.sourceId }));
}

/** Decides against everything known so far, and makes the record known to the lines after it. */
export function planLine(draft: ResourceDraft, known: KnownResources): Plan {
  const there = known.findBySourceId(draft.sourceId);
  const self = there ?? known.fromLine(draft.sourceId, draft.language);
  if (self.language !== draft.language) changeLanguage(self, draft.language);
  const keys = matchKeysOf(draft);
  const { translationGroup } = draft.relations;
  const clash = translationGroup === null ? null : joinGroup(self, known.group(translationGroup));
  const joined = translationGroup === null ? joinByAddress(self, known.withAddress(keys)) : null;
  const duplicates = collectDuplicates(self, keys, known);
  if (clash !== null && duplicates.every(({ id }) => id !== clash.sourceId))
    duplicates.push({ because: "same work and language", id: clash.sourceId });
  known.putKeys(self, keys);
  return {
    self,
    isNew: there === null,
    translationOf: versionBeside(self),
    duplicates,
    joined: joined?.resourceId ? joined : null,
  };
}

const versionBeside = (self: KnownResource): KnownResource | null =>
  [...(self.work?.members.values() ?? [])].find((member) => member !== self) ?? null;

/** The resource that already stands for this language in the group, if any. */
const joinGroup = (self: KnownResource, group: Work): KnownResource | null =>
  join(self, group) ? null : (group.members.get(self.language) ?? null);
