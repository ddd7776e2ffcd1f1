import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { NetworkFields } from "../../features/networks/network-form.tsx";
import { networkInputOf, networkReasonFields } from "../../features/networks/network-form-input.ts";
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
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("networks", "stewardship") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.networks.choices.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const create = formMutation({
  mutation: (caller) => caller.networks.create,
  input: (form) => ({ ...networkInputOf(form), formKey: form.key }),
  reasonFields: networkReasonFields,
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=created`,
  invalidates: membershipReads,
});
export const action = create.action;
export const clientAction = create.clientAction;

export default function NewNetworkPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult();
  const { data: choices } = useSuspenseQuery(useTRPC().networks.choices.queryOptions({ locale }));
  return (
    <>
      <PageHead title={t`Start a network`} description={t`Bring together people with the same task.`} isUnlisted />
      <Breadcrumb trail={[{ to: networksPath(locale), label: t`Networks` }]} />
      <PageTitle lead={<Trans>You become its first steward: you decide who joins, and name others to help you.</Trans>}>
        <Trans>Start a network</Trans>
      </PageTitle>
      <Form state={state}>
        <NetworkFields state={state} choices={choices} />
        <div>
          <SubmitButton>
            <Trans>Start the network</Trans>
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
