import { Trans, useLingui } from "@lingui/react/macro";
import { type OtherViewerClass, otherViewerClasses } from "@plaza/types/members";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { Completion } from "../../features/members/completion.tsx";
import { ProfileContents } from "../../features/members/profile-contents.tsx";
import { ProfilePreview } from "../../features/members/profile-preview.tsx";
import { ProfileTabs } from "../../features/members/profile-tabs.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { personPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { profileForms } from "./profile-forms.ts";
import styles from "./profile-page.module.css";
import { ProfileSections, useProfileSections } from "./profile-sections.tsx";

export const handle = { words: await loadWords("organisations", "people", "profile") };

const asOf = (searchParams: URLSearchParams): OtherViewerClass | null =>
  otherViewerClasses.find((one) => one === searchParams.get("as")) ?? null;
const placeQueryOf = (searchParams: URLSearchParams) => (searchParams.get("place") ?? "").trim().slice(0, 200);

const page = prefetch(({ queryClient, trpc, locale, searchParams }) => {
  const as = asOf(searchParams);
  if (as !== null) return queryClient.fetchQuery(trpc.members.preview.queryOptions({ as, locale }));
  const query = placeQueryOf(searchParams);
  return Promise.all([
    queryClient.fetchQuery(trpc.members.editOwn.queryOptions({ locale })),
    queryClient.fetchQuery(trpc.organisations.own.queryOptions()),
    queryClient.fetchQuery(trpc.topics.list.queryOptions({ locale })),
    query === "" ? null : queryClient.fetchQuery(trpc.members.findPlaces.queryOptions({ query, locale })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

export const action = profileForms.action;
export const clientAction = profileForms.clientAction;

/** What a member says of herself, and what others see of it. */
export default function ProfilePage() {
  const { t } = useLingui();
  const [searchParams] = useSearchParams();
  const as = asOf(searchParams);
  return (
    <>
      <PageHead title={t`My profile`} description={t`What you say of yourself, and who sees it.`} isUnlisted />
      <PageTitle
        lead={<Trans>You decide field by field who sees what. Nothing has to be filled in but your name.</Trans>}
      >
        <Trans>My profile</Trans>
      </PageTitle>
      <ProfileTabs current={as} />
      {as === null ? <Editing query={placeQueryOf(searchParams)} /> : <Preview as={as} />}
    </>
  );
}

function Preview({ as }: { as: OtherViewerClass }) {
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().members.preview.queryOptions({ as, locale }));
  return <ProfilePreview as={as} preview={data} />;
}

function Editing({ query }: { query: string }) {
  const locale = useLocale();
  const trpc = useTRPC();
  const { data: profile } = useSuspenseQuery(trpc.members.editOwn.queryOptions({ locale }));
  return (
    <div className={styles["columns"]}>
      <div className={styles["side"]}>
        <p>
          <Link to={personPath(locale, profile.handle)}>
            <Trans>My page</Trans>
          </Link>
        </p>
        <ProfileContents sections={useProfileSections()} />
      </div>
      <div>
        <Completion missing={profile.missing} />
        <ProfileSections profile={profile} query={query} />
      </div>
    </div>
  );
}
