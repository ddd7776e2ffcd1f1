import { Trans, useLingui } from "@lingui/react/macro";
import { collectionLimits } from "@plaza/types/collections";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useSearchParams } from "react-router";
import { noteOf, touchedByCollections } from "../../features/collections/collection-forms.ts";
import { NoteFields } from "../../features/collections/note-fields.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionPath, idOfSegment, resourcePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";

export const handle = { words: await loadWords("collections") };

const resourceIdOf = (searchParams: URLSearchParams): number => idOfSegment(searchParams.get("resource") ?? "") ?? 0;

const page = prefetch(async ({ queryClient, trpc, searchParams, locale }) => {
  const resourceId = resourceIdOf(searchParams);
  if (resourceId === 0) throw data(null, { status: 404 });
  // Only members have collections: nobody else gets further than this.
  await queryClient.fetchQuery(trpc.collections.listMine.queryOptions());
  await Promise.all([
    queryClient.fetchQuery(trpc.resources.show.queryOptions({ resourceId, locale })),
    queryClient.fetchQuery(trpc.collections.listOfResource.queryOptions({ resourceId })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const save = formMutation({
  mutation: (caller) => caller.collections.saveResource,
  input: (form, { searchParams }) => ({
    resourceId: resourceIdOf(searchParams),
    // Whoever named a new one means it, whatever stands chosen above.
    collectionId: form.optional("newTitle") === undefined ? (form.number("collectionId") ?? null) : null,
    newTitle: form.text("newTitle"),
    ...noteOf(form),
    formKey: form.key,
  }),
  redirectTo: (collection, { locale }) => `${collectionPath(locale, collection)}?done=saved`,
  invalidates: touchedByCollections,
});
export const action = save.action;
export const clientAction = save.clientAction;

/** Into which collection, and why. */
export default function SavePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const resourceId = resourceIdOf(searchParams);
  const { data: resource } = useSuspenseQuery(useTRPC().resources.show.queryOptions({ resourceId, locale }));
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`Save to a collection`} description={resource.title.text} isUnlisted />
      <PageTitle
        lead={
          <Link to={resourcePath(locale, resource)}>
            <LanguageText text={resource.title} />
          </Link>
        }
      >
        <Trans>Save to a collection</Trans>
      </PageTitle>
      <Form state={form}>
        <Collections resourceId={resourceId} />
        <TextField
          label={t`Title of the new collection`}
          dir="auto"
          maxLength={collectionLimits.titleMax}
          {...form.field("newTitle")}
        />
        <NoteFields form={form} />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}

function Collections({ resourceId }: { resourceId: number }) {
  const { t } = useLingui();
  const form = useFormResult();
  const { data: found } = useSuspenseQuery(useTRPC().collections.listOfResource.queryOptions({ resourceId }));
  const mine = found.mine ?? [];
  if (mine.length === 0) return null;
  const first = mine.find(({ holdsResource }) => !holdsResource);
  return (
    <RadioList
      legend={<Trans>Which collection?</Trans>}
      name="collectionId"
      id={form.id("collectionId")}
      error={form.error("collectionId")}
      defaultValue={form.value("collectionId", first === undefined ? "" : String(first.collectionId))}
      options={[
        ...mine.map(({ collectionId, title, holdsResource }) => ({
          value: String(collectionId),
          label: <LanguageText text={title} />,
          hint: holdsResource ? t`It is in there already` : undefined,
        })),
        { value: "", label: t`A new one` },
      ]}
    />
  );
}
