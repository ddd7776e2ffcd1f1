import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useParams } from "react-router";
import { touchedByCollections } from "../../features/collections/collection-forms.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionPath, collectionsPath, idOfSegment, myCollectionsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./collections.module.css";
import { readCollection } from "./reading-collection.ts";

export const handle = { words: await loadWords("collections") };

const page = prefetch(async (reading) => {
  const collection = await readCollection(reading);
  if (!collection.can.delete) throw data(null, { status: 404 });
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const remove = formMutation({
  mutation: (caller) => caller.collections.delete,
  input: (_form, { params }) => ({ collectionId: idOfSegment(params["collection"]) ?? 0 }),
  redirectTo: (_result, { locale }) => `${myCollectionsPath(locale)}?done=deleted`,
  invalidates: touchedByCollections,
});
export const action = remove.action;
export const clientAction = remove.clientAction;

/** Says in words what goes and what stays. */
export default function DeleteCollectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const collectionId = idOfSegment(useParams()["collection"]) ?? 0;
  const { data: collection } = useSuspenseQuery(useTRPC().collections.show.queryOptions({ collectionId, locale }));
  const path = collectionPath(locale, collection);
  return (
    <>
      <PageHead title={t`Delete the collection`} description={collection.title.text} isUnlisted />
      <Breadcrumb
        trail={[
          { to: collectionsPath(locale), label: t`Collections` },
          { to: path, label: collection.title.text },
        ]}
      />
      <PageTitle dir={collection.title.dir}>
        <Trans>
          Delete “<LanguageText text={collection.title} />
          ”?
        </Trans>
      </PageTitle>
      <p className={styles["words"]}>
        <Plural
          value={collection.itemCount}
          one="The list of # resource goes with its note, and nobody can bring it back. The resource stays in the library."
          other="The list of # resources goes with its notes, and nobody can bring it back. The resources stay in the library."
        />
      </p>
      <Form state={useFormResult()}>
        <ButtonRow>
          <SubmitButton>
            <Trans>Delete the collection</Trans>
          </SubmitButton>
          <Link to={path}>
            <Trans>Keep it</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
