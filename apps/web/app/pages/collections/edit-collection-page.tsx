import { Trans, useLingui } from "@lingui/react/macro";
import type { CollectionView } from "@plaza/types/collections";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, type ShouldRevalidateFunctionArgs, useParams, useSearchParams } from "react-router";
import { ChangedMeanwhile } from "../../features/collections/changed-meanwhile.tsx";
import { CollectionFields } from "../../features/collections/collection-fields.tsx";
import { ItemEditor } from "../../features/collections/item-editor.tsx";
import { NoteFields } from "../../features/collections/note-fields.tsx";
import { browserData, useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionPath, collectionsPath, deleteCollectionPath, idOfSegment } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./collections.module.css";
import { editForms } from "./edit-forms.ts";
import { readCollection } from "./reading-collection.ts";

export const handle = { words: await loadWords("collections") };

const page = prefetch(async (reading) => {
  const collection = await readCollection(reading);
  if (!collection.can.edit) throw data(null, { status: 404 });
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = editForms.action;

type ClientArgs = Parameters<typeof editForms.clientAction>[0];

/** After a refusal the page says what is stored now, not what it read before. */
export async function clientAction(args: ClientArgs) {
  const { queryClient, trpc } = browserData();
  const result = await editForms.clientAction(args);
  await queryClient.invalidateQueries({ queryKey: trpc.collections.pathKey(), refetchType: "none" });
  return result;
}
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  defaultShouldRevalidate || actionStatus === 409;

/** What is said of the collection, and the order of what is in it. */
export default function EditCollectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const collectionId = idOfSegment(useParams()["collection"]) ?? 0;
  const { data: collection } = useSuspenseQuery(useTRPC().collections.show.queryOptions({ collectionId, locale }));
  return (
    <>
      <PageHead title={t`Edit the collection`} description={collection.title.text} isUnlisted />
      <Breadcrumb
        trail={[
          { to: collectionsPath(locale), label: t`Collections` },
          { to: collectionPath(locale, collection), label: collection.title.text },
        ]}
      />
      <PageTitle dir={collection.title.dir}>
        <Trans>
          Edit “<LanguageText text={collection.title} />”
        </Trans>
      </PageTitle>
      <DoneNotice when="saved">
        <Trans>Saved</Trans>
      </DoneNotice>
      <DoneNotice when="removed">
        <Trans>Removed</Trans>
      </DoneNotice>
      <NoteForm collection={collection} />
      <Items collection={collection} />
      <Details collection={collection} />
      <p className={styles["onward"]}>
        <Link to={deleteCollectionPath(locale, collection)}>
          <Trans>Delete this collection</Trans>
        </Link>
      </p>
    </>
  );
}

function Items({ collection }: { collection: CollectionView }) {
  const form = useFormResult("items");
  return (
    <section aria-labelledby="items" className={styles["section"]}>
      <h2 id="items">
        <Trans>Resources and their order</Trans>
      </h2>
      {collection.items.length === 0 ? (
        <p>
          <Trans>Nothing in it yet. The page of each resource has a button that saves it to a collection.</Trans>
        </p>
      ) : (
        <ItemEditor collection={collection} form={form} />
      )}
    </section>
  );
}

function Details({ collection }: { collection: CollectionView }) {
  const form = useFormResult("details");
  const { title, description, language, isPublic, version, owner } = collection;
  return (
    <section aria-labelledby="details" className={styles["section"]}>
      <h2 id="details">
        <Trans>What is said of it</Trans>
      </h2>
      <ChangedMeanwhile form={form} texts={[title, description]} />
      <Form state={form}>
        <input type="hidden" name="version" value={version} />
        <CollectionFields
          form={form}
          stored={{ title: title.text, description: description?.text ?? "", language, isPublic }}
          isOfNetwork={owner.type === "network"}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** One note at a time, named in the address. */
function NoteForm({ collection }: { collection: CollectionView }) {
  const form = useFormResult("note");
  const [searchParams] = useSearchParams();
  const item = collection.items.find(({ resourceId }) => String(resourceId) === searchParams.get("note"));
  if (!item) return null;
  return (
    <section aria-labelledby="note" className={styles["section"]}>
      <h2 id="note">
        {item.resource === null ? (
          <Trans>Your note</Trans>
        ) : (
          <Trans>
            Note on “<LanguageText text={item.resource.title} />”
          </Trans>
        )}
      </h2>
      <ChangedMeanwhile form={form} texts={[item.note]} />
      <Form state={form}>
        <input type="hidden" name="resourceId" value={item.resourceId} />
        <input type="hidden" name="version" value={item.version} />
        <NoteFields form={form} stored={item.note} />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save the note</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}
