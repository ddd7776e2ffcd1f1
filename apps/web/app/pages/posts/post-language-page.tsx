import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, useParams } from "react-router";
import { useLanguageChoices } from "../../lib/content-languages.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { touchedByPosts } from "./touched-by-posts.ts";

export const handle = { words: await loadWords("conversations", "revising") };

const page = prefetch(async ({ queryClient, trpc, params }) => {
  const postId = idOfSegment(params["post"]) ?? 0;
  const source = await queryClient.fetchQuery(trpc.posts.source.queryOptions({ postId }));
  if (!source.can.stateLanguage) throw data(null, { status: 404 });
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const state = formMutation({
  mutation: (caller) => caller.posts.stateLanguage,
  input: (form, { params }) => ({
    postId: idOfSegment(params["post"]) ?? 0,
    language: form.text("language"),
  }),
  redirectTo: ({ postId }, { locale }) => postPath(locale, postId),
  invalidates: touchedByPosts,
});
export const action = state.action;
export const clientAction = state.clientAction;

/** Readers, screen readers and the search go by it. */
export default function PostLanguagePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data: source } = useSuspenseQuery(useTRPC().posts.source.queryOptions({ postId }));
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`Language of a post`} description={source.placeTitle} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${source.path}`, label: source.placeTitle }]} />
      <PageTitle>
        <Trans>Language of a post</Trans>
      </PageTitle>
      <Form state={form}>
        <SelectField
          label={t`Language of the text`}
          emptyLabel={t`Recognise it`}
          options={useLanguageChoices(source.language)}
          {...form.field("language", source.language === "und" ? "" : source.language)}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
