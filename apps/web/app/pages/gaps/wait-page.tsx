import { Trans, useLingui } from "@lingui/react/macro";
import { gapLimits, waitKinds } from "@plaza/types/gaps";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { searchPath, waitingPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";

export const handle = { words: await loadWords("gaps", "forms") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.accounts.me.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const kindOf = (given: string | null) => waitKinds.find((kind) => kind === given) ?? ("alert" as const);

const wait = formMutation({
  mutation: (caller) => caller.gaps.wait,
  input: (form) => ({
    query: form.text("query"),
    // The words may be others by now than those that it was recognised from.
    language: form.text("query") === form.text("asked") ? form.text("language") : "",
    kind: kindOf(form.text("kind")),
    note: form.text("note"),
    topics: form.all("topic"),
    formKey: form.key,
  }),
  redirectTo: (_result, { locale }) => `${waitingPath(locale)}?done=waiting`,
  reasonFields: { "gap.personal": "query", "gap.note_personal": "note" },
  invalidates: (trpc) => [trpc.gaps.pathKey()],
});
export const action = wait.action;
export const clientAction = wait.clientAction;

const languageShape = /^[a-z]{2,3}$/;

/** To be told, or to ask for a resource: with the words that found nothing. */
export default function WaitPage() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(useTRPC().accounts.me.queryOptions());
  return (
    <>
      <PageHead
        title={t`Wait for it`}
        description={t`Be told when something is there, or request a resource.`}
        isUnlisted
      />
      <PageTitle
        lead={
          <Trans>
            People who look after the library read what is missing, not who wrote it. You are told when they say that it
            is there. Whether it comes, nobody can promise.
          </Trans>
        }
      >
        <Trans>Wait for it</Trans>
      </PageTitle>
      {me === null ? (
        <p>
          <Trans>You are asked to sign in first; what you typed here is kept.</Trans>
        </p>
      ) : null}
      <WaitForm />
    </>
  );
}

/** What the search knows already is filled in. */
function WaitForm() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const form = useFormResult();
  const query = params.get("q") ?? "";
  const language = params.get("lang") ?? "";
  return (
    <Form state={form}>
      <input type="hidden" name="asked" value={query} />
      <input type="hidden" name="language" value={languageShape.test(language) ? language : ""} />
      {params.getAll("topic").map((slug) => (
        <input key={slug} type="hidden" name="topic" value={slug} />
      ))}
      <TextField
        label={t`What are you looking for?`}
        hint={<Trans>In any language. Leave out names of people, addresses and numbers.</Trans>}
        maxLength={gapLimits.queryMax}
        required
        dir="auto"
        {...form.field("query", query)}
      />
      <RadioList
        legend={<Trans>What do you want?</Trans>}
        options={[
          { value: "alert", label: t`Tell me when something is there` },
          {
            value: "resource",
            label: t`Request a resource`,
            hint: t`Those who look after the library are asked to find or make one. You are told as well.`,
          },
        ]}
        {...form.field("kind", kindOf(params.get("kind")))}
      />
      <TextArea
        label={t`What do you need it for? (optional)`}
        hint={<Trans>It helps to find what fits: your kind of town, your task, by when.</Trans>}
        rows={3}
        {...form.field("note")}
      />
      <ButtonRow>
        <SubmitButton>
          <Trans>Wait for it</Trans>
        </SubmitButton>
        {query === "" ? null : (
          <Link to={searchPath(locale, query)}>
            <Trans>Back to the search</Trans>
          </Link>
        )}
      </ButtonRow>
    </Form>
  );
}
