import { Trans, useLingui } from "@lingui/react/macro";
import type { PlaceView } from "@plaza/types/places";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import { PlaceIndex } from "../../features/places/place-index.tsx";
import { PlaceMap } from "../../features/places/place-map.tsx";
import { SimilarPlaces } from "../../features/places/similar-places.tsx";
import { newestQuestions, NewestQuestions } from "../../features/questions/newest-questions.tsx";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { libraryPath, placePath, placesPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { NumberText } from "../../ui/values.tsx";
import styles from "./place-page.module.css";

export const handle = { words: await loadWords("library") };

const page = prefetch(({ queryClient, trpc, locale, params }) => {
  const slug = params["place"] ?? "";
  return Promise.all([
    queryClient
      .fetchQuery(trpc.places.show.queryOptions({ slug, locale }))
      .then(({ placeId }) => queryClient.fetchQuery(followStateOf(trpc, { kind: "place", id: placeId }))),
    queryClient.fetchQuery(trpc.resources.listInPlace.queryOptions({ placeSlug: slug, locale })),
    queryClient.fetchQuery(trpc.places.listSimilar.queryOptions({ slug, locale })),
    queryClient.fetchQuery(newestQuestions(trpc, { place: slug }, locale)),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Where a place lies and what the library holds from it. */
export default function PlacePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["place"] ?? "";
  const trpc = useTRPC();
  const { data: place } = useSuspenseQuery(trpc.places.show.queryOptions({ slug, locale }));
  const { data: resources } = useSuspenseQuery(trpc.resources.listInPlace.queryOptions({ placeSlug: slug, locale }));
  const { data: similar } = useSuspenseQuery(trpc.places.listSimilar.queryOptions({ slug, locale }));
  const { data: questions } = useSuspenseQuery(newestQuestions(trpc, { place: slug }, locale));
  const trail = [
    { to: placesPath(locale), label: t`Places` },
    ...(place.parent ? [{ to: placePath(locale, place.parent.slug), label: place.parent.name }] : []),
  ];
  return (
    <>
      <PageHead
        title={place.name}
        description={t`What the library holds from ${place.name}.`}
        isUnlisted={place.resourceCount === 0}
      />
      <Breadcrumb trail={trail} />
      <PageTitle>{place.name}</PageTitle>
      <FollowButton kind="place" id={place.placeId} />
      <PlaceMap countryCode={place.countryCode} />
      <Within place={place} />
      <section aria-labelledby="resources" className={styles["section"]}>
        <h2 id="resources">
          <Trans>Newest resources</Trans>
        </h2>
        {resources.length === 0 ? (
          <EmptyState title={<Trans>Nothing from here yet</Trans>}>
            <p>
              <Trans>The library grows; the feed tells when something comes.</Trans>
            </p>
          </EmptyState>
        ) : (
          <ResourceList resources={resources} />
        )}
        <AllInLibrary place={place} />
      </section>
      <NewestQuestions about={{ place: slug }} page={questions} />
      <SimilarPlaces places={similar} />
    </>
  );
}

function AllInLibrary({ place }: { place: PlaceView }) {
  const locale = useLocale();
  if (place.level !== "country" || place.resourceCount === 0) return null;
  return (
    <p className={styles["all"]}>
      <Link to={`${libraryPath(locale)}?${new URLSearchParams({ country: place.countryCode }).toString()}`}>
        <Trans>
          See all <NumberText value={place.resourceCount} /> in the library
        </Trans>
      </Link>
    </p>
  );
}

function Within({ place: { children } }: { place: PlaceView }) {
  if (children.length === 0) return null;
  return (
    <section aria-labelledby="within" className={styles["section"]}>
      <h2 id="within">
        <Trans>Regions and municipalities</Trans>
      </h2>
      <PlaceIndex places={children} />
    </section>
  );
}
