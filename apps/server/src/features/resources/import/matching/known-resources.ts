import { foldTitle } from "../../fold-title.ts";
import { addressVariants } from "../record/addresses.ts";
import { addressOf, type ResourceDraft } from "../record/resource-draft.ts";

/** Language versions of one thing; `workId` is null until it is written. */
export type Work = { workId: number | null; groupKey: string | null; members: Map<string, KnownResource> };

/** A resource of the database, or a line of this import (then without `resourceId` until it is written). */
export type KnownResource = { resourceId: number | null; sourceId: string; language: string; work: Work | null };

/** What resources are looked up by. */
export type MatchKeys = { address: string | null; identifiers: string[]; title: string | null };

/** Addresses are compared without their scheme. */
export const addressKey = (normalised: string): string => addressVariants(normalised)[1];

export const titleKey = (titleFolded: string, publisherFolded: string): string => `${titleFolded}\n${publisherFolded}`;

export function matchKeysOf(draft: ResourceDraft): MatchKeys {
  const address = addressOf(draft);
  const title = foldTitle(draft.title);
  const publisher = foldTitle(draft.publisher ?? "");
  return {
    address: address === null ? null : addressKey(address),
    identifiers: draft.identifiers
      .filter(({ scheme }) => scheme !== "url")
      .map(({ scheme, value }) => `${scheme} ${value}`),
    title: title === "" || publisher === "" ? null : titleKey(title, publisher),
  };
}

class Shelf {
  readonly #resources = new Map<string, Set<KnownResource>>();

  put(key: string, resource: KnownResource): void {
    const there = this.#resources.get(key);
    if (there) there.add(resource);
    else this.#resources.set(key, new Set([resource]));
  }

  find(key: string): KnownResource[] {
    return [...(this.#resources.get(key) ?? [])];
  }
}

/** What an import can meet: the part of the database that its lines touch, and its own lines so far. */
export class KnownResources {
  readonly #bySourceId = new Map<string, KnownResource>();
  readonly #byId = new Map<number, KnownResource>();
  readonly #works = new Map<number, Work>();
  readonly #groups = new Map<string, Work>();
  readonly #addresses = new Shelf();
  readonly #identifiers = new Shelf();
  readonly #titles = new Shelf();

  /** The one object for a row, whichever look-up found it. */
  fromRow({
    id,
    sourceId,
    language,
    workId,
  }: {
    id: number;
    sourceId: string | null;
    language: string;
    workId: number | null;
  }): KnownResource {
    const there = this.#byId.get(id);
    if (there) return there;
    const resource: KnownResource = { resourceId: id, sourceId: sourceId ?? `resource ${id}`, language, work: null };
    this.#byId.set(id, resource);
    this.#bySourceId.set(resource.sourceId, resource);
    if (workId !== null) this.#join(resource, this.work(workId));
    return resource;
  }

  fromLine(sourceId: string, language: string): KnownResource {
    const resource = { resourceId: null, sourceId, language, work: null };
    this.#bySourceId.set(sourceId, resource);
    return resource;
  }

  work(workId: number, groupKey: string | null = null): Work {
    const work = this.#works.get(workId) ?? { workId, groupKey, members: new Map() };
    this.#works.set(workId, work);
    if (groupKey !== null) this.#groups.set(groupKey, Object.assign(work, { groupKey }));
    return work;
  }

  group(groupKey: string): Work {
    const work = this.#groups.get(groupKey) ?? { workId: null, groupKey, members: new Map() };
    this.#groups.set(groupKey, work);
    return work;
  }

  putKeys(resource: KnownResource, keys: MatchKeys): void {
    if (keys.address !== null) this.#addresses.put(keys.address, resource);
    for (const identifier of keys.identifiers) this.#identifiers.put(identifier, resource);
    if (keys.title !== null) this.#titles.put(keys.title, resource);
  }

  findBySourceId(sourceId: string): KnownResource | null {
    return this.#bySourceId.get(sourceId) ?? null;
  }

  withAddress(keys: MatchKeys): KnownResource[] {
    return keys.address === null ? [] : this.#addresses.find(keys.address);
  }

  withIdentifier(keys: MatchKeys): KnownResource[] {
    return keys.identifiers.flatMap((identifier) => this.#identifiers.find(identifier));
  }

  withTitle(keys: MatchKeys): KnownResource[] {
    return keys.title === null ? [] : this.#titles.find(keys.title);
  }

  #join(resource: KnownResource, work: Work): void {
    resource.work = work;
    work.members.set(resource.language, resource);
  }
}
