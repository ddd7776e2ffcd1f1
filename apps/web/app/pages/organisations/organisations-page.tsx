import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { OrganisationList } from "../../features/organisations/organisation-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { profilePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("organisations") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.organisations.list.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

export default function OrganisationsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: organisations } = useSuspenseQuery(useTRPC().organisations.list.queryOptions({ locale }));
  return (
    <>
      <PageHead
        title={t`Organisations`}
        description={t`Administrations, associations and institutes whose people are here.`}
      />
      <PageTitle
        lead={
          <Trans>
            Administrations, associations and institutes whose people are here. Members count when it is confirmed that
            they belong there.
          </Trans>
        }
      >
        <Trans>Organisations</Trans>
      </PageTitle>
      {organisations.length === 0 ? (
        <EmptyState
          title={<Trans>No organisation is shown yet</Trans>}
          action={
            <Link to={`${profilePath(locale)}#organisation`}>
              <Trans>Name yours in your profile</Trans>
            </Link>
          }
        >
          <p>
            <Trans>One appears when somebody is confirmed to belong to it and shows it to you.</Trans>
          </p>
        </EmptyState>
      ) : (
        <OrganisationList organisations={organisations} />
      )}
    </>
  );
}
