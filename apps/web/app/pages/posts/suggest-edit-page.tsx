import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useParams } from "react-router";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { composerTouched, prefetchComposer } from "../../features/posts/composer-input.ts";
import { VersionField } from "../../features/posts/version-field.tsx";
import { TextNow } from "../../features/posts/text-now.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPartPath, postPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { touchedByPosts } from "./touched-by-posts.ts";
import { useStale } from "./use-stale.ts";

export const handle = { words: await loadWords("conversations", "writing", "revising") };

const page = prefetch(async ({ queryClient, trpc, params }) => {
  const postId = idOfSegment(params["post"]) ?? 0;
  const source = await queryClient.fetchQuery({ ...trpc.posts.source.queryOptions({ postId }), staleTime: 0 });
  if (!source.can.suggestEdit) throw data(null, { status: 404 });
  await prefetchComposer({ queryClient, trpc }, `suggest:${postId}`);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const suggest = formMutation({
  mutation: (caller) => caller.posts.suggestEdit,
  input: (form, { params }) => ({
    postId: idOfSegment(params["post"]) ?? 0,
    version: form.number("version") ?? 0,
    text: form.text("text"),
    note: form.text("note"),
    formKey: form.key,
  }),
  draftOf: ({ params }) => `suggest:${idOfSegment(params["post"]) ?? 0}`,
  redirectTo: ({ postId }, { locale }) => `${postPartPath(locale, postId, "suggestions")}?done=suggested`,
  invalidates: (trpc) => [...touchedByPosts(trpc), ...composerTouched(trpc)],
  reasonFields: { "post.nothing_changed": "text" },
});
export const action = suggest.action;
export const clientAction = suggest.clientAction;

/** For the words of another: she or a moderator takes the edit over, or declines it. */
export default function SuggestEditPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data: source } = useSuspenseQuery(useTRPC().posts.source.queryOptions({ postId }));
  const form = useFormResult();
  const isStale = useStale(form, postId);
  return (
    <>
      <PageHead title={t`Suggest an edit`} description={source.placeTitle} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${source.path}`, label: source.placeTitle }]} />
      <PageTitle lead={<Trans>Change the text as you would have it. Its author or a moderator decides.</Trans>}>
        <Trans>Suggest an edit</Trans>
      </PageTitle>
      {isStale ? <TextNow source={source} typed={form.value("text")} /> : null}
      <Form state={form}>
        <VersionField form={form} subject={`suggest:${postId}`} current={source.version} />
        <Composer
          form={form}
          subject={`suggest:${postId}`}
          label={t`Text`}
          stored={{ text: source.text, language: source.language, attachments: [] }}
          rows={12}
          canAttach={false}
        />
        <TextField
          label={t`Why it should be changed (optional)`}
          {...form.field("note")}
          dir="auto"
          maxLength={postLimits.noteMax}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Send the suggestion</Trans>
          </SubmitButton>
          <Link to={postPath(locale, postId)}>
            <Trans>Leave it as it is</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
