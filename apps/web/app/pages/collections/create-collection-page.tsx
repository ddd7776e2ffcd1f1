import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { CollectionFields } from "../../features/collections/collection-fields.tsx";
import { detailsOf, touchedByCollections } from "../../features/collections/collection-forms.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionPath, collectionsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("collections") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.collections.listHomes.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const create = formMutation({
  mutation: (caller) => caller.collections.create,
  input: (form) => ({ ...detailsOf(form), networkId: form.number("networkId") ?? null, formKey: form.key }),
  redirectTo: (collection, { locale }) => `${collectionPath(locale, collection)}?done=saved`,
  invalidates: touchedByCollections,
});
export const action = create.action;
export const clientAction = create.clientAction;

export default function NewCollectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`New collection`} description={t`An ordered list of resources with your notes.`} isUnlisted />
      <Breadcrumb trail={[{ to: collectionsPath(locale), label: t`Collections` }]} />
      <PageTitle lead={<Trans>An ordered list of resources with your notes, for yourself or for everybody.</Trans>}>
        <Trans>New collection</Trans>
      </PageTitle>
      <Form state={form}>
        <Home />
        <CollectionFields form={form} />
        <ButtonRow>
          <SubmitButton>
            <Trans>Make the collection</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Whose it is: asked only of those who keep collections of a network. */
function Home() {
  const { t } = useLingui();
  const form = useFormResult();
  const [searchParams] = useSearchParams();
  const { data: homes } = useSuspenseQuery(useTRPC().collections.listHomes.queryOptions());
  if (homes.length === 0) return null;
  return (
    <RadioList
      legend={<Trans>Whose collection is it?</Trans>}
      name="networkId"
      id={form.id("networkId")}
      error={form.error("networkId")}
      defaultValue={form.value("networkId", searchParams.get("network") ?? "")}
      options={[
        { value: "", label: t`Mine` },
        ...homes.map(({ networkId, name }) => ({ value: String(networkId), label: <bdi>{name}</bdi> })),
      ]}
    />
  );
}
