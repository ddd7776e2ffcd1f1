import type { SentForm } from "../../../lib/forms/sent-form.ts";

/** Fields of `EvidenceFields`; those of the library come once a row. */
export const evidenceNames = {
  resource: "evidenceResource",
  locatorKind: "evidenceLocatorKind",
  locator: "evidenceLocator",
  practice: "evidencePractice",
  place: "evidencePlace",
} as const;

const emptyPlace = "";

/** What `EvidenceFields` sends; rows that were left empty are none. */
export function evidenceOf(form: SentForm) {
  const [resources, kinds, locators] = [
    form.all(evidenceNames.resource),
    form.all(evidenceNames.locatorKind),
    form.all(evidenceNames.locator),
  ];
  const fromLibrary = resources.flatMap((resource, index) => {
    const locator = locators[index] ?? "";
    if (resource.trim() === "" && locator.trim() === "") return [];
    // A kind that there is not is refused as such by the schema.
    const locatorKind = kinds[index] ?? "";
    // A locator of nothing is told as such: what was typed is not dropped in silence.
    return [{ type: "resource" as const, resource: resource.trim() || "?", locatorKind, locator }];
  });
  const practice = form.text(evidenceNames.practice);
  const place = form.text(evidenceNames.place);
  const isPracticed = practice.trim() !== "" || place.trim() !== emptyPlace;
  return [...fromLibrary, ...(isPracticed ? [{ type: "practice" as const, practice, place }] : [])];
}

/** Reasons that are about what an answer rests on. */
export const evidenceReasons = {
  "evidence.resource_unknown": "evidence",
  "evidence.locator_malformed": "evidence",
  "evidence.place_unknown": evidenceNames.place,
} as const;

type Fields = Record<string, string | string[]>;

/** What a draft of an answer holds beside its words. */
export function draftedEvidence(fields: Fields) {
  const all = (name: string): string[] => [fields[name] ?? []].flat();
  const [kinds, locators] = [all(evidenceNames.locatorKind), all(evidenceNames.locator)];
  const [practice = "", place = "", context = ""] = [evidenceNames.practice, evidenceNames.place, "context"].map(
    (name) => all(name)[0],
  );
  return {
    context,
    resources: all(evidenceNames.resource).flatMap((resource, index) =>
      resource === ""
        ? []
        : [{ resource, title: null, locatorKind: kinds[index] ?? "", locator: locators[index] ?? "" }],
    ),
    practices: practice === "" && place === "" ? [] : [{ practice, place }],
  };
}
