import { detailsOf, noteOf, touchedByCollections } from "../../features/collections/collection-forms.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { editCollectionPath, idOfSegment } from "../../lib/urls.ts";

type Params = Record<string, string | undefined>;
type ItemChange = { collectionId: number; resourceId: number; position: number | null };

const idOf = (params: Params): number => idOfSegment(params["collection"]) ?? 0;
const resourceOf = (form: SentForm): number => form.number("resourceId") ?? 0;

/** Null: out of the list. A number that is none is refused by the schema. */
function positionOf(form: SentForm): number | null {
  const stands = form.number("stands") ?? 0;
  switch (form.text("act")) {
    case "remove":
      return null;
    case "up":
      return stands - 1;
    case "down":
      return stands + 1;
    default:
      return form.number("place") ?? 0;
  }
}

export const editForms = formMutations({
  details: formMutation({
    mutation: (caller) => caller.collections.edit,
    input: (form, { params }) => ({
      collectionId: idOf(params),
      version: form.text("version"),
      ...detailsOf(form),
    }),
    redirectTo: (collection, { locale }) => `${editCollectionPath(locale, collection)}?done=saved`,
    invalidates: touchedByCollections,
  }),
  note: formMutation({
    mutation: (caller) => caller.collections.editNote,
    input: (form, { params }) => ({
      collectionId: idOf(params),
      resourceId: resourceOf(form),
      version: form.text("version"),
      ...noteOf(form),
    }),
    redirectTo: ({ resourceId }, { pathname }) => `${pathname}?done=saved#item-${resourceId}`,
    invalidates: touchedByCollections,
  }),
  items: formMutation({
    mutation:
      (caller) =>
      ({ position, ...item }: ItemChange) =>
        position === null ? caller.collections.removeItem(item) : caller.collections.moveItem({ ...item, position }),
    input: (form, { params }) => ({
      collectionId: idOf(params),
      resourceId: resourceOf(form),
      position: positionOf(form),
    }),
    redirectTo: ({ resourceId }, { pathname, form }) =>
      form.text("act") === "remove" ? `${pathname}?done=removed` : `${pathname}#item-${resourceId}`,
    fieldNames: { position: "place" },
    invalidates: touchedByCollections,
  }),
});
