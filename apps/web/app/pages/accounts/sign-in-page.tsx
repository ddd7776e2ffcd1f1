import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { demoKinds } from "@plaza/types/accounts";
import { LinkForm } from "../../features/accounts/link-form.tsx";
import { OtherWays } from "../../features/accounts/other-ways.tsx";
import { SignedInAlready } from "../../features/accounts/signed-in-already.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { signInSentPath, signedInPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.accounts.providers.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  link: formMutation({
    mutation: (caller) => caller.accounts.requestLink,
    input: (form, { locale }) => ({ email: form.text("email"), locale, returnTo: form.optional("to") ?? null }),
    redirectTo: (_result, { locale, form }) => signInSentPath(locale, form.optional("to")),
  }),
  password: formMutation({
    mutation: (caller) => caller.accounts.signInWithPassword,
    input: (form, { locale }) => ({
      email: form.text("email"),
      password: form.text("password"),
      locale,
      returnTo: form.optional("to") ?? null,
    }),
    reasonFields: { "account.wrong_password": "password" },
    redirectTo: (result, { locale }) => signedInPath(locale, result),
    leavesApp: true,
  }),
  passkey: formMutation({
    mutation: (caller) => caller.accounts.passkeys.signIn,
    input: (form, { locale }) => ({ response: form.json("response"), locale, returnTo: form.optional("to") ?? null }),
    redirectTo: (result, { locale }) => signedInPath(locale, result),
    leavesApp: true,
  }),
  demo: formMutation({
    mutation: (caller) => caller.accounts.signInAs,
    input: (form, { locale }) => ({
      kind: demoKinds.find((kind) => kind === form.text("kind")) ?? "practitioner",
      locale,
      returnTo: form.optional("to") ?? null,
    }),
    redirectTo: (result, { locale }) => signedInPath(locale, result),
    leavesApp: true,
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

export default function SignInPage() {
  const { t } = useLingui();
  const trpc = useTRPC();
  const [searchParams] = useSearchParams();
  const { data: me } = useQuery(trpc.accounts.me.queryOptions());
  const providers = useSuspenseQuery(trpc.accounts.providers.queryOptions());
  const returnTo = searchParams.get("to");
  return (
    <>
      <PageHead
        title={t`Sign in`}
        description={t`Sign in to Plaza, or join it, with your e-mail address.`}
        isUnlisted
      />
      <PageTitle lead={<Trans>Reading and searching need no account. To take part, you need one.</Trans>}>
        <Trans>Sign in or join</Trans>
      </PageTitle>
      {me ? <SignedInAlready me={me} returnTo={returnTo} /> : null}
      {searchParams.get("problem") === "provider" ? (
        <Notice tone="warning" title={<Trans>The other site did not confirm who you are</Trans>}>
          <p>
            <Trans>Try again, or have a link sent to your address.</Trans>
          </p>
        </Notice>
      ) : null}
      <LinkForm returnTo={returnTo} />
      <OtherWays providers={providers.data} returnTo={returnTo} />
    </>
  );
}
