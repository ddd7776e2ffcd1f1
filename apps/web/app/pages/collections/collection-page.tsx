import { Trans, useLingui } from "@lingui/react/macro";
import type { CollectedResource, CollectionView } from "@plaza/types/collections";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { CollectionDownloads } from "../../features/collections/collection-downloads.tsx";
import { CollectionFacts } from "../../features/collections/collection-facts.tsx";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import { ResourceLine } from "../../features/resources/resource-line.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionsPath, editCollectionPath, idOfSegment } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./collections.module.css";
import { readUnderItsName } from "./reading-collection.ts";

export const handle = { words: await loadWords("collections") };

const page = prefetch(async (reading) => {
  const { queryClient, trpc } = reading;
  const { collectionId } = await readUnderItsName(reading);
  await queryClient.fetchQuery(followStateOf(trpc, { kind: "collection", id: collectionId }));
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** An ordered list with what its makers say of each resource. */
export default function CollectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const collectionId = idOfSegment(useParams()["collection"]) ?? 0;
  const { data: collection } = useSuspenseQuery(useTRPC().collections.show.queryOptions({ collectionId, locale }));
  return (
    <>
      <PageHead
        title={collection.title.text}
        description={collection.description?.text ?? t`A collection of resources on Plaza.`}
        isUnlisted={!collection.isPublic || collection.itemCount === 0}
      />
      <Breadcrumb trail={[{ to: collectionsPath(locale), label: t`Collections` }]} />
      <DoneNotice when="saved">
        <Trans>Saved</Trans>
      </DoneNotice>
      <div className={styles["columns"]}>
        <div>
          <Head collection={collection} />
          <Items collection={collection} />
        </div>
        <div>{collection.items.length === 0 ? null : <CollectionDownloads collection={collection} />}</div>
      </div>
    </>
  );
}

function Head({ collection }: { collection: CollectionView }) {
  const locale = useLocale();
  const { title, description, can, collectionId } = collection;
  return (
    <div className={styles["head"]}>
      <PageTitle dir={title.dir}>
        <LanguageText text={title} />
      </PageTitle>
      {description === null ? null : (
        <p className={styles["description"]} dir={description.dir}>
          <LanguageText text={description} />
        </p>
      )}
      <CollectionFacts collection={collection} />
      <div className={styles["acts"]}>
        {can.edit ? (
          <ButtonLink to={editCollectionPath(locale, collection)} variant="secondary">
            <Trans>Edit</Trans>
          </ButtonLink>
        ) : null}
        <FollowButton kind="collection" id={collectionId} />
      </div>
    </div>
  );
}

function Items({ collection }: { collection: CollectionView }) {
  if (collection.items.length === 0)
    return (
      <EmptyState title={<Trans>Nothing in it yet</Trans>}>
        <p>
          <Trans>The page of each resource has a button that saves it to a collection.</Trans>
        </p>
      </EmptyState>
    );
  return (
    <section aria-labelledby="collected" className={styles["section"]}>
      <h2 id="collected">
        <Trans>Resources</Trans>
      </h2>
      <ol role="list" className={styles["items"]}>
        {collection.items.map((item) => (
          <li key={item.resourceId}>
            <Item item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ item: { resource, note } }: { item: CollectedResource }) {
  if (resource === null)
    return (
      <p className={styles["withdrawn"]}>
        <Trans>A resource that is not published now; only those who keep the collection see this line.</Trans>
      </p>
    );
  return (
    <ResourceLine resource={resource}>
      {resource.state === "withdrawn" ? (
        <p className={styles["withdrawn"]}>
          <Trans>Withdrawn: its page says why.</Trans>
        </p>
      ) : null}
      {note === null ? null : (
        <p className={styles["note"]} dir={note.dir}>
          <LanguageText text={note} />
        </p>
      )}
    </ResourceLine>
  );
}
