import { Trans, useLingui } from "@lingui/react/macro";
import { type NetworkSettings } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NetworkPartHead } from "../../features/networks/network-head.tsx";
import { NetworkFields } from "../../features/networks/network-form.tsx";
import { networkInputOf, networkReasonFields } from "../../features/networks/network-form-input.ts";
import { membershipReads } from "../../features/networks/joining-forms.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";

export const handle = { words: await loadWords("networks", "stewardship") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  Promise.all([
    queryClient.fetchQuery(trpc.networks.settings.queryOptions({ slug: params["network"] ?? "", locale })),
    queryClient.fetchQuery(trpc.networks.choices.queryOptions({ locale })),
  ]),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const settings = formMutation({
  mutation: (caller) => caller.networks.edit,
  input: (form, { params }) => ({
    slug: params["network"] ?? "",
    welcome: form.text("welcome"),
    ...networkInputOf(form),
  }),
  reasonFields: networkReasonFields,
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=saved`,
  invalidates: membershipReads,
});
const welcome = formMutation({
  mutation: (caller) => caller.networks.saveWelcome,
  input: (form, { params }) => ({ slug: params["network"] ?? "", welcome: form.text("welcome") }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=saved`,
  invalidates: (trpc) => [trpc.networks.pathKey()],
});
const forms = formMutations({ settings, welcome });
export const action = forms.action;
export const clientAction = forms.clientAction;

/** Stewards change everything, facilitators the pinned welcome. */
export default function NetworkSettingsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const { data: stored } = useSuspenseQuery(useTRPC().networks.settings.queryOptions({ slug, locale }));
  return (
    <>
      <PageHead
        title={t`Settings of ${stored.network.name.text}`}
        description={t`What this network says of itself.`}
        isUnlisted
      />
      <NetworkPartHead network={stored.network} can={stored.can} title={<Trans>Settings</Trans>} />
      {stored.can.editSettings ? <SettingsForm stored={stored} /> : <WelcomeForm stored={stored} />}
    </>
  );
}

function SettingsForm({ stored }: { stored: NetworkSettings }) {
  const locale = useLocale();
  const state = useFormResult("settings");
  const { data: choices } = useSuspenseQuery(useTRPC().networks.choices.queryOptions({ locale }));
  return (
    <Form state={state}>
      <NetworkFields state={state} choices={choices} settings={stored} />
      <WelcomeField state={state} stored={stored.welcome} />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

function WelcomeForm({ stored }: { stored: NetworkSettings }) {
  const state = useFormResult("welcome");
  return (
    <Form state={state}>
      <WelcomeField state={state} stored={stored.welcome} />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

function WelcomeField({ state, stored }: { state: FormState; stored: string }) {
  const { t } = useLingui();
  return (
    <TextArea
      {...state.field("welcome", stored)}
      label={t`Pinned welcome`}
      hint={t`Members read it first. Markdown works: # for headings, - for lists, [words](address) for links.`}
      rows={8}
    />
  );
}
