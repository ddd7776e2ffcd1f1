import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import styles from "../../../features/moderation/moderation.module.css";
import { DecisionWithObjection } from "../../../features/moderation/objection-form.tsx";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation } from "../../../lib/forms/form-mutation.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { conductPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { PageTitle } from "../../../ui/page-title.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (params: Record<string, string | undefined>) => ({ token: params["token"] ?? "" });

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.moderation.showActByToken.queryOptions(inputOf(params))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const object = formMutation({
  mutation: (caller) => caller.moderation.objectByToken,
  input: (form, { params }) => ({ ...inputOf(params), reason: form.text("reason") }),
  redirectTo: (_result, { pathname }) => `${pathname}?done=object`,
  invalidates: (trpc) => [trpc.moderation.pathKey()],
});
export const action = object.action;
export const clientAction = object.clientAction;

/** From the link of a mail, for who may not sign in: the link shows, the button asks. */
export default function ObjectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: act } = useSuspenseQuery(useTRPC().moderation.showActByToken.queryOptions(inputOf(useParams())));
  return (
    <>
      <PageHead title={t`A decision about you`} description={t`What moderators decided, and why.`} isUnlisted />
      <PageTitle>
        <Trans>A decision about you</Trans>
      </PageTitle>
      <DecisionWithObjection act={act} />
      <p className={styles["ways"]}>
        <Link to={conductPath(locale)}>
          <Trans>Code of conduct</Trans>
        </Link>
      </p>
    </>
  );
}
