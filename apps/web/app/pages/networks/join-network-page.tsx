import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkItem, TokenView } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useLocation, useParams, useSearchParams } from "react-router";
import { membershipReads, mailChoiceOf } from "../../features/networks/joining-forms.ts";
import { MailChoiceField } from "../../features/networks/mail-choice-field.tsx";
import { NetworkFacts } from "../../features/networks/network-facts.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPath, networksPath, profilePath, signInPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./network-page.module.css";

export const handle = { words: await loadWords("networks") };

type Params = Record<string, string | undefined>;
const invitationOf = (params: Params, searchParams: URLSearchParams) => ({
  slug: params["network"] ?? "",
  token: searchParams.get("token") ?? "",
});

const page = prefetch(({ queryClient, trpc, locale, params, searchParams }) =>
  queryClient.fetchQuery(trpc.networks.showInvitation.queryOptions({ ...invitationOf(params, searchParams), locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const accept = formMutation({
  mutation: (caller) => caller.networks.acceptInvitation,
  input: (form, { params, searchParams }) => ({
    ...invitationOf(params, searchParams),
    mailChoice: mailChoiceOf(form),
  }),
  redirectTo: ({ slug }, { locale }) => `${networkPath(locale, slug)}?done=joined`,
  invalidates: membershipReads,
});
export const action = accept.action;
export const clientAction = accept.clientAction;

/** What an invitation is to, before anything happens; its button joins. */
export default function JoinNetworkPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const invitation = invitationOf(useParams(), useSearchParams()[0]);
  const { data: found } = useSuspenseQuery(useTRPC().networks.showInvitation.queryOptions({ ...invitation, locale }));
  const { network } = found;
  return (
    <>
      <PageHead title={t`Invitation`} description={t`An invitation to a network.`} isUnlisted />
      {network === null ? (
        <PageTitle>
          <Trans>Invitation to a network</Trans>
        </PageTitle>
      ) : (
        <Invited network={network} />
      )}
      <div className={styles["way"]}>
        <Way found={found} slug={invitation.slug} />
      </div>
    </>
  );
}

function Invited({ network }: { network: NetworkItem }) {
  return (
    <>
      <p className={styles["kind"]}>
        <Trans>You are invited to the network</Trans>
      </p>
      <PageTitle dir={network.name.dir}>
        <LanguageText text={network.name} />
      </PageTitle>
      <p className={styles["purpose"]} dir={network.purpose.dir}>
        <LanguageText text={network.purpose} />
      </p>
      <NetworkFacts network={network} />
    </>
  );
}

function Way({ found: { state, joining }, slug }: { found: TokenView; slug: string }) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  if (joining === "joined")
    return (
      <Said title={<Trans>You are a member of this network already</Trans>}>
        <Link to={networkPath(locale, slug)}>
          <Trans>Go to the network</Trans>
        </Link>
      </Said>
    );
  if (state !== "good") return <Spent state={state} />;
  if (joining === "sign_in")
    return (
      <p className={styles["section"]}>
        <span>
          <ButtonLink to={signInPath(locale, pathname + search)}>
            <Trans>Sign in to join</Trans>
          </ButtonLink>
        </span>
      </p>
    );
  if (joining === "affiliation_needed")
    return (
      <Said title={<Trans>This network is for officials whose organisation was confirmed</Trans>}>
        <Link to={profilePath(locale)}>
          <Trans>Give your role and organisation in your profile</Trans>
        </Link>
      </Said>
    );
  return joining === "blocked" ? (
    <Said title={<Trans>Those who run this network closed it for you</Trans>} />
  ) : (
    <Accept />
  );
}

function Accept() {
  const state = useFormResult();
  return (
    <Form state={state}>
      <MailChoiceField state={state} />
      <div>
        <SubmitButton>
          <Trans>Join</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

function Spent({ state }: { state: Exclude<TokenView["state"], "good"> }) {
  const locale = useLocale();
  const titles: Record<typeof state, ReactNode> = {
    used: <Trans>This invitation was used already</Trans>,
    expired: <Trans>This invitation is not valid any more</Trans>,
    for_another: <Trans>This invitation went to another address than the one you signed in with</Trans>,
  };
  return (
    <Said title={titles[state]}>
      <Trans>
        Ask those who run the network for another one, or{" "}
        <Link to={networksPath(locale)}>look at networks that are open</Link>.
      </Trans>
    </Said>
  );
}

function Said({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <Notice title={title}>
      <p>{children}</p>
    </Notice>
  );
}
