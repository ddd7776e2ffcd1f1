import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Form as GetForm, useSearchParams } from "react-router";
import { TopicPicker } from "../../features/networks/topic-picker.tsx";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { composerInput, composerTouched, prefetchComposer } from "../../features/posts/composer-input.ts";
import { Similar, SimilarWhileTyping } from "../../features/threads/similar-threads.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { useIsHydrated } from "../../lib/hydration.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { discussionsPath, newDiscussionPath, threadPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";

export const handle = { words: await loadWords("asking", "writing", "networks") };

/** What the reader typed into the field for a first look. */
const similarTo = (searchParams: URLSearchParams, locale: Locale) => {
  const title = (searchParams.get("title") ?? "").slice(0, postLimits.titleMax);
  return title.trim() === "" ? null : { title, locale };
};

const subject = "thread:new";

const page = prefetch((reading) => {
  const { queryClient, trpc, locale, searchParams } = reading;
  const similar = similarTo(searchParams, locale);
  return Promise.all([
    prefetchComposer(reading, subject),
    queryClient.fetchQuery(trpc.threads.choices.queryOptions({ locale })),
    similar === null ? null : queryClient.fetchQuery(trpc.threads.similar.queryOptions(similar)),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const create = formMutation({
  mutation: (caller) => caller.threads.create,
  input: (form) => ({
    title: form.text("title"),
    topics: form.all("topics"),
    network: form.optional("network") ?? null,
    ...composerInput(form),
    formKey: form.key,
  }),
  draftOf: () => "thread:new",
  reasonFields: { "thread.homeless": "topics" },
  redirectTo: (thread, { locale }) => `${threadPath(locale, thread)}?done=begun`,
  invalidates: (trpc) => [trpc.threads.pathKey(), trpc.follows.pathKey(), ...composerTouched(trpc)],
});
export const action = create.action;
export const clientAction = create.clientAction;

export default function NewDiscussionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult();
  return (
    <>
      <PageHead
        title={t`Start a discussion`}
        description={t`Ask what others think, or tell what you tried.`}
        isUnlisted
      />
      <Breadcrumb trail={[{ to: discussionsPath(locale), label: t`Discussions` }]} />
      <PageTitle lead={<Trans>Ask what others think, or tell what you tried. Any language will do.</Trans>}>
        <Trans>Start a discussion</Trans>
      </PageTitle>
      <FirstLook />
      <Form state={form}>
        <SimilarWhileTyping>
          <TitleField form={form} />
        </SimilarWhileTyping>
        <Composer form={form} subject={subject} label={t`What is it about?`} rows={10} isMain />
        <Places form={form} />
        <div>
          <SubmitButton>
            <Trans>Post the discussion</Trans>
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

function TitleField({ form }: { form: FormState }) {
  const { t } = useLingui();
  const draft = useDraft();
  const [searchParams] = useSearchParams();
  return (
    <TextField
      label={t`Title`}
      hint={<Trans>A question or a sentence: what should others see in a list?</Trans>}
      maxLength={postLimits.titleMax}
      dir="auto"
      {...form.field("title", (searchParams.get("title") ?? draft?.title ?? "").slice(0, postLimits.titleMax))}
    />
  );
}

/** The page has read it; what was typed into any field is kept with it. */
function useDraft() {
  return useQuery({ ...useTRPC().posts.showDraft.queryOptions({ subject }), enabled: false }).data ?? null;
}

/** Without a script: a look at what is there, before anything else is typed. */
function FirstLook() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const isHydrated = useIsHydrated();
  if (isHydrated) return null;
  return (
    <>
      <GetForm method="get" action={newDiscussionPath(locale)} role="search" aria-label={t`Look first`}>
        {["network", "topic"].map((name) => (
          <input key={name} type="hidden" name={name} value={searchParams.get(name) ?? ""} />
        ))}
        <TextField
          label={t`Look first: what will the title be?`}
          name="title"
          id="look"
          maxLength={postLimits.titleMax}
          dir="auto"
          defaultValue={searchParams.get("title") ?? ""}
        />
        <p>
          <Button variant="secondary">
            <Trans>See what is there already</Trans>
          </Button>
        </p>
      </GetForm>
      <LookedUp />
    </>
  );
}

function LookedUp() {
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const asked = similarTo(searchParams, locale);
  return asked === null ? null : <FoundAlready asked={asked} />;
}

function FoundAlready({ asked }: { asked: { title: string; locale: Locale } }) {
  const { data } = useSuspenseQuery(useTRPC().threads.similar.queryOptions(asked));
  if (data.threads.length + data.resources.length > 0) return <Similar found={data} />;
  return (
    <p role="status">
      <Trans>Nothing like it is there yet.</Trans>
    </p>
  );
}

/** In a network, on topics, or both. */
function Places({ form }: { form: FormState }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data: choices } = useSuspenseQuery(useTRPC().threads.choices.queryOptions({ locale }));
  const draft = useDraft();
  const kept = (name: string): string[] => {
    const given = searchParams.get(name === "topics" ? "topic" : name);
    return given ? [given] : [draft?.fields[name] ?? []].flat();
  };
  return (
    <>
      {choices.homes.length === 0 ? null : (
        <SelectField
          label={t`Where`}
          hint={<Trans>Discussions of a hidden network are read by its members only, all others by everybody.</Trans>}
          emptyLabel={t`In public, for everybody`}
          options={choices.homes.map(({ slug, name }) => ({ value: slug, label: name.text }))}
          {...form.field("network", kept("network")[0] ?? "")}
        />
      )}
      <TopicPicker
        legend={t`Topics`}
        name="topics"
        id={form.id("topics")}
        error={form.error("topics")}
        topics={choices.topics}
        chosen={form.all("topics", kept("topics"))}
        max={postLimits.topicsMax}
      />
    </>
  );
}
