import type { ResourceMetadata } from "@plaza/types/resources";
import type { DescribedResource } from "./described-resource.ts";
import { dcmiTypes } from "./dcmi-type.ts";

type Pair = ResourceMetadata["dublinCore"][number];

/** Pairs for `<meta>` (DCMES 1.1); the abstract is left to the page's own description. */
export function dublinCoreOf(view: DescribedResource): Pair[] {
  const { title } = view;
  const plain = (name: string, contents: (string | null)[]): Pair[] =>
    contents.flatMap((content) => (content === null ? [] : [{ name, content }]));
  return [
    { name: "DC.title", content: title.text, lang: title.lang },
    ...plain("DC.creator", view.creators),
    ...plain("DC.publisher", [view.publisher]),
    ...plain("DC.date", [view.year === null ? null : String(view.year)]),
    ...plain("DC.type", [dcmiTypes[view.kind]]),
    ...plain("DC.language", [view.language === "und" ? null : view.language]),
    ...plain(
      "DC.identifier",
      view.identifiers.map(({ url, scheme, value }) => url ?? `${scheme}:${value}`),
    ),
    ...plain("DC.subject", [...view.topics.map(({ label }) => label), ...view.keywords]),
    ...plain("DC.coverage", [view.place?.name ?? null]),
    ...plain("DC.rights", [view.licence.id === null ? null : (view.licence.url ?? view.licence.id)]),
  ];
}
