import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mailChoiceOf, membershipReads } from "../../features/networks/joining-forms.ts";
import { SuggestedNetworks } from "../../features/networks/suggested-networks.tsx";
import { MailChoiceList } from "../../features/networks/mail-choice-field.tsx";
import { TopicPicker } from "../../features/networks/topic-picker.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { isLocale, type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { homePath, networksPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("networks") };

const topicsMax = 30;
const slugMax = 200;

/** Topics in the address: ticked to see which networks fit, before anything is saved. */
function inputOf(params: URLSearchParams, locale: Locale) {
  const slugs = (name: string) =>
    params
      .getAll(name)
      .filter((slug) => slug !== "" && slug.length <= slugMax)
      .slice(0, topicsMax);
  return { locale, knows: slugs("knows"), learns: slugs("learns") };
}

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.networks.welcome.queryOptions(inputOf(searchParams, locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const finish = formMutation({
  mutation: (caller) => caller.networks.finishWelcome,
  input: (form) => ({
    knows: form.all("knows"),
    learns: form.all("learns"),
    networks: form.all("networks"),
    mailChoice: mailChoiceOf(form),
  }),
  redirectTo: (_result, { locale, form }) =>
    returnTarget(form.text("returnTo"), locale) ?? `${networksPath(locale)}?mine=1&done=welcome`,
  invalidates: (trpc) => [...membershipReads(trpc), trpc.accounts.pathKey(), trpc.members.pathKey()],
});
export const action = finish.action;
export const clientAction = finish.clientAction;

/** Where she was before she signed in, when it is a page of ours and more than the home page. */
function returnTarget(to: string, locale: Locale): string | null {
  const base = "http://plaza.invalid";
  if (!URL.canParse(to, base)) return null;
  const { origin, pathname, search } = new URL(to, base);
  if (origin !== base || pathname === homePath(locale) || pathname === homePath(locale).slice(0, -1)) return null;
  return isLocale(pathname.split("/")[1]) ? pathname + search : null;
}

/** The first steps in one page and one button: what I know, what I want to learn, where I join. */
export default function WelcomePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const { data: welcome } = useSuspenseQuery(useTRPC().networks.welcome.queryOptions(inputOf(params, locale)));
  const state = useFormResult();
  const ticked = state.all("networks", []);
  return (
    <>
      <PageHead title={t`Welcome`} description={t`First steps on Plaza.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>Tick what fits. Everything here can be changed later, and nothing of it has to be filled in.</Trans>
        }
      >
        <Trans>Welcome to Plaza</Trans>
      </PageTitle>
      <Form state={state}>
        <input type="hidden" name="returnTo" value={params.get("returnTo") ?? ""} />
        <SuggestedNetworks state={state} suggestions={welcome.suggestions} ticked={ticked} />
        {welcome.suggestions.length === 0 ? null : <MailChoiceList state={state} />}
        <TopicPicker
          legend={t`I want to learn about`}
          name="learns"
          id={state.id("learns")}
          error={state.error("learns")}
          topics={welcome.topics}
          chosen={state.all("learns", welcome.learns)}
          max={topicsMax}
        />
        <TopicPicker
          legend={t`I know about`}
          hint={t`Others may ask you about it, as far as you let them.`}
          name="knows"
          id={state.id("knows")}
          error={state.error("knows")}
          topics={welcome.topics}
          chosen={state.all("knows", welcome.knows)}
          max={topicsMax}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save and go on</Trans>
          </SubmitButton>
          <Button variant="secondary" formMethod="get">
            <Trans>First show networks for these topics</Trans>
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
