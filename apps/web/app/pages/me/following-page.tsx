import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { followForm } from "../../features/follows/follow-form.ts";
import { FollowedList } from "../../features/follows/followed-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { topicsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FormErrors } from "../../ui/form/form-errors.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("collections") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.follows.list.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = followForm.action;
export const clientAction = followForm.clientAction;

/** What one follows, and the one place where that changes. */
export default function FollowingPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: follows } = useSuspenseQuery(useTRPC().follows.list.queryOptions({ locale }));
  return (
    <>
      <PageHead
        title={t`What I follow`}
        description={t`Topics, places, people, networks and collections.`}
        isUnlisted
      />
      <FormErrors state={useFormResult()} />
      <PageTitle lead={<Trans>What is new in them stands on your home page. Nobody sees what you follow.</Trans>}>
        <Trans>What I follow</Trans>
      </PageTitle>
      {follows.length === 0 ? (
        <EmptyState
          title={<Trans>You follow nothing yet</Trans>}
          action={
            <Link to={topicsPath(locale)}>
              <Trans>Choose a topic</Trans>
            </Link>
          }
        >
          <p>
            <Trans>Topics, places, people, networks and collections have a button for it.</Trans>
          </p>
        </EmptyState>
      ) : (
        <FollowedList follows={follows} />
      )}
    </>
  );
}
