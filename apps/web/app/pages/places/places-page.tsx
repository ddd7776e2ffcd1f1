import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PlaceIndex } from "../../features/places/place-index.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("library") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.places.list.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Every country that the library knows something of. */
export default function PlacesPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: places } = useSuspenseQuery(useTRPC().places.list.queryOptions({ locale }));
  return (
    <>
      <PageHead
        title={t`Places`}
        description={t`Countries and municipalities, with what the library holds from each.`}
      />
      <PageTitle
        lead={
          <Trans>
            What the library holds from each country. International resources are in the library without a place.
          </Trans>
        }
      >
        <Trans>Places</Trans>
      </PageTitle>
      {places.length === 0 ? (
        <EmptyState title={<Trans>No places yet</Trans>}>
          <p>
            <Trans>Countries appear here with their first resource.</Trans>
          </p>
        </EmptyState>
      ) : (
        <PlaceIndex places={places} />
      )}
    </>
  );
}
