import type { Locale } from "@plaza/types/locales";
import type { ResourceItem, ResourceKind, ResourceLinkView } from "@plaza/types/resources";
import { createPageUrls } from "../../../platform/page-urls.ts";
import type { DescribedResource } from "./described-resource.ts";

const schemaTypes: Record<ResourceKind, string> = {
  guide: "LearningResource",
  training: "LearningResource",
  template: "DigitalDocument",
  case: "Article",
  article: "Article",
  report: "Report",
  law: "Legislation",
  dataset: "Dataset",
  tool: "SoftwareApplication",
  video: "VideoObject",
};

/** Every link costs the page bytes; a machine that wants all of them asks `/api/v1`. */
const encodingsMax = 10;

/** Paths are relative to the page that holds them. */
const urls = createPageUrls("");

/** schema.org in JSON-LD. Strings come from strangers: whoever prints it into a page escapes `<`. */
export function jsonLdOf(view: DescribedResource, locale: Locale): object {
  const type = schemaTypes[view.kind];
  const pathOf = ({ resourceId, slug }: Pick<ResourceItem, "resourceId" | "slug">) =>
    urls.resource(locale, { id: resourceId, slug });
  const encodings = view.links.slice(0, encodingsMax).map((link) => toEncoding(link, view.kind));
  return withoutEmpty({
    "@context": "https://schema.org",
    "@type": type,
    "@id": pathOf(view),
    name: view.title.text,
    description: view.summary?.text,
    inLanguage: languageOf(view.language),
    // Whether a name is a person's or an office's is not known, so it has no type.
    author: view.creators.map((name) => ({ name })),
    publisher: view.publisher === null ? null : { "@type": "Organization", name: view.publisher },
    datePublished: view.year === null ? null : String(view.year),
    version: view.edition,
    license: view.licence.url ?? (view.licence.id === null ? null : view.licence.name),
    about: view.topics.map(({ label, slug }) => ({
      "@type": "DefinedTerm",
      name: label,
      url: urls.topic(locale, slug),
    })),
    keywords: view.keywords,
    spatialCoverage: view.place && {
      "@type": view.place.level === "country" ? "Country" : "AdministrativeArea",
      name: view.place.name,
    },
    identifier: view.identifiers.flatMap(({ scheme, value }) => (scheme === "url" ? [] : [`${scheme}:${value}`])),
    sameAs: view.identifiers.flatMap(({ url }) => url ?? []),
    [view.kind === "dataset" ? "distribution" : "encoding"]: encodings,
    workTranslation: view.translations.map((other) => ({
      "@type": type,
      "@id": pathOf(other),
      name: other.title.text,
      inLanguage: languageOf(other.language),
    })),
    isBasedOn: view.supersedes.map((older) => ({ "@id": pathOf(older) })),
  });
}

const languageOf = (tag: string): string | undefined => (tag === "und" ? undefined : tag);

function toEncoding({ url, mediaType, language, byteSize, sha256 }: ResourceLinkView, kind: ResourceKind): object {
  return withoutEmpty({
    "@type": kind === "dataset" ? "DataDownload" : "MediaObject",
    contentUrl: url,
    encodingFormat: mediaType,
    inLanguage: language,
    contentSize: byteSize === null ? null : `${byteSize} B`,
    sha256,
  });
}

function withoutEmpty(fields: Record<string, unknown>): object {
  const isKnown = (value: unknown) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isKnown(value)));
}
