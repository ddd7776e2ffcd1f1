import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "react-router";
import { membershipReads } from "../../features/networks/joining-forms.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPath, networksPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("networks") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.networks.show.queryOptions({ slug: params["network"] ?? "", locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const leave = formMutation({
  mutation: (caller) => caller.networks.leave,
  input: (_form, { params }) => ({ slug: params["network"] ?? "" }),
  redirectTo: (_result, { locale }) => `${networksPath(locale)}?mine=1&done=left`,
  invalidates: membershipReads,
});
export const action = leave.action;
export const clientAction = leave.clientAction;

/** Asks before a membership ends. */
export default function LeaveNetworkPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const { data: network } = useSuspenseQuery(useTRPC().networks.show.queryOptions({ slug, locale }));
  const state = useFormResult();
  const path = networkPath(locale, slug);
  if (!network.can.leave) return <Navigate to={path} replace />;
  const trail = [
    { to: networksPath(locale), label: t`Networks` },
    { to: path, label: network.name.text },
  ];
  return (
    <>
      <PageHead title={t`Leave ${network.name.text}`} description={t`Leave a network.`} isUnlisted />
      <Breadcrumb trail={trail} />
      <PageTitle>
        <Trans>
          Leave “<LanguageText text={network.name} />
          ”?
        </Trans>
      </PageTitle>
      <p>
        {network.isHidden || network.joinPolicy !== "open" ? (
          <Trans>You get no more mail from it. To come back you will have to be let in again.</Trans>
        ) : (
          <Trans>You get no more mail from it. You can join again at any time.</Trans>
        )}
      </p>
      <Form state={state}>
        <ButtonRow>
          <SubmitButton>
            <Trans>Leave the network</Trans>
          </SubmitButton>
          <Link to={path}>
            <Trans>Stay</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
