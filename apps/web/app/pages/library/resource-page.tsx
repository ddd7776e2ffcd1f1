import { Trans, useLingui } from "@lingui/react/macro";
import type { ResourceView } from "@plaza/types/resources";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useParams } from "react-router";
import { PlaceMap } from "../../features/places/place-map.tsx";
import { AnswersOnResource } from "../../features/questions/answers-on-resource.tsx";
import { ResourceBody } from "../../features/resources/resource-body.tsx";
import { ResourceDetails } from "../../features/resources/resource-details.tsx";
import { ResourceHead } from "../../features/resources/resource-head.tsx";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { ResourceNotices } from "../../features/resources/resource-notices.tsx";
import { ResourceTitle } from "../../features/resources/resource-title.tsx";
import { UseIt } from "../../features/resources/use-it.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, libraryPath, placePath, topicPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { InCollections } from "./in-collections.tsx";
import styles from "./resource-page.module.css";
import { SaveToCollection } from "./save-to-collection.tsx";

export const handle = { words: await loadWords("library") };

const page = prefetch(({ queryClient, trpc, locale, params }) => {
  const resourceId = idOfSegment(params["resource"]);
  if (resourceId === null) throw data(null, { status: 404 });
  return Promise.all([
    queryClient.fetchQuery(trpc.resources.show.queryOptions({ resourceId, locale })),
    queryClient.fetchQuery(trpc.collections.listOfResource.queryOptions({ resourceId })),
    queryClient.fetchQuery(trpc.questions.answersOnResource.queryOptions({ resourceId, locale })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What it is and whose, what one may do with it, and where to go on. */
export default function ResourcePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const resourceId = idOfSegment(useParams()["resource"]) ?? 0;
  const { data: resource } = useSuspenseQuery(useTRPC().resources.show.queryOptions({ resourceId, locale }));
  const { data: collections } = useSuspenseQuery(useTRPC().collections.listOfResource.queryOptions({ resourceId }));
  const { data: answers } = useSuspenseQuery(
    useTRPC().questions.answersOnResource.queryOptions({ resourceId, locale }),
  );
  return (
    <>
      <ResourceHead resource={resource} />
      <Breadcrumb trail={[{ to: libraryPath(locale), label: t`Library` }]} />
      <article className={styles["columns"]}>
        <div className={styles["reading"]}>
          <ResourceNotices resource={resource} />
          <ResourceTitle resource={resource} />
          {resource.summary === null ? null : (
            <p className={styles["summary"]} dir={resource.summary.dir}>
              <LanguageText text={resource.summary} />
            </p>
          )}
          <ResourceBody resource={resource} />
        </div>
        <div className={styles["side"]}>
          <UseIt resource={resource}>
            <SaveToCollection resourceId={resourceId} collections={collections} />
          </UseIt>
          <InCollections collections={collections} />
          <Topics resource={resource} />
          <Place resource={resource} />
        </div>
        <div className={styles["onward"]}>
          <AnswersOnResource answers={answers} />
          <Related resource={resource} />
          <ResourceDetails resource={resource} />
        </div>
      </article>
    </>
  );
}

function Topics({ resource: { topics } }: { resource: ResourceView }) {
  const locale = useLocale();
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics" className={styles["heading"]}>
        <Trans>Topics</Trans>
      </h2>
      <ul role="list" className={styles["topics"]}>
        {topics.map(({ slug, label }) => (
          <li key={slug}>
            <Tag to={topicPath(locale, slug)}>{label}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ resource: { place } }: { resource: ResourceView }) {
  const locale = useLocale();
  if (place === null) return null;
  return (
    <section aria-labelledby="place">
      <h2 id="place" className={styles["heading"]}>
        <Trans>Place</Trans>
      </h2>
      <p className={styles["place"]}>
        <Link to={placePath(locale, place.slug)}>{place.name}</Link>
      </p>
      <PlaceMap countryCode={place.countryCode} />
    </section>
  );
}

function Related({ resource: { related } }: { resource: ResourceView }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="related" className={styles["related"]}>
      <h2 id="related">
        <Trans>On the same topics</Trans>
      </h2>
      <ResourceList resources={related} />
    </section>
  );
}
