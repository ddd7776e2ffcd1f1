import type { NetworkLabel } from "./follows.ts";
import type { LanguageText, ResourceItem, ResourceState } from "./resources.ts";

/** Lengths in UTF-16 units. */
export const collectionLimits = {
  titleMax: 200,
  descriptionMax: 2_000,
  noteMax: 1_000,
  /** More is a library of its own, and a list that nobody reads. */
  itemsMax: 300,
  /** Of one member or one network. */
  ownedMax: 200,
  listSize: 20,
} as const;

/** Downloads of a whole collection: file extension of `/collections/{id}/citations.{format}`. */
export const collectionFormats = ["bib", "ris", "json", "csv"] as const;
export type CollectionFormat = (typeof collectionFormats)[number];

/** By whom: a network, or a member. `name` is null where the member chose not to be listed. */
export type CollectionOwner =
  | { type: "network"; network: NetworkLabel }
  | { type: "member"; handle: string | null; name: string | null };

/** One line of a list of collections. */
export type CollectionItemView = {
  collectionId: number;
  slug: string;
  title: LanguageText;
  description: LanguageText | null;
  isPublic: boolean;
  owner: CollectionOwner;
  itemCount: number;
  updatedAt: string;
};

export type CollectedResource = {
  resourceId: number;
  /** From 1. */
  position: number;
  /** Null where the resource may not be read now; only those who edit are told that there is one. */
  resource: (ResourceItem & { state: ResourceState }) | null;
  note: LanguageText | null;
  /** Of the note: who saves over another version is told. */
  version: string;
};

export type CollectionView = CollectionItemView & {
  items: CollectedResource[];
  /** Of title, language, description and openness. */
  version: string;
  /** Title and description in the words and language that a form begins with. */
  language: string;
  can: { edit: boolean; delete: boolean; follow: boolean };
};

export type CollectionPage = { items: CollectionItemView[]; nextCursor: string | null };

/** One that the viewer may change. */
export type EditableCollection = CollectionItemView & { holdsResource: boolean };

/** What a resource's page says of collections. `mine` is null for who has no account. */
export type ResourceCollections = {
  publicCount: number;
  publicOnes: CollectionItemView[];
  mine: EditableCollection[] | null;
};

export type CollectionCitations = { collection: CollectionItemView; citations: string[] };

/** Networks that the viewer may make collections for. */
export type CollectionHome = { networkId: number; name: string };
