import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits, type PostSource } from "@plaza/types/posts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useParams } from "react-router";
import { Composer } from "../../features/posts/writing/composer.tsx";
import { composerInput, composerTouched, prefetchComposer } from "../../features/posts/composer-input.ts";
import { VersionField } from "../../features/posts/version-field.tsx";
import { TextNow } from "../../features/posts/text-now.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { touchedByPosts } from "./touched-by-posts.ts";
import { useStale } from "./use-stale.ts";

export const handle = { words: await loadWords("conversations", "writing", "revising") };

const page = prefetch(async ({ queryClient, trpc, params }) => {
  const postId = idOfSegment(params["post"]) ?? 0;
  const source = await queryClient.fetchQuery({ ...trpc.posts.source.queryOptions({ postId }), staleTime: 0 });
  if (!source.can.edit) throw data(null, { status: 404 });
  await prefetchComposer({ queryClient, trpc }, `edit:${postId}`);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const edit = formMutation({
  mutation: (caller) => caller.posts.edit,
  input: (form, { params }) => ({
    postId: idOfSegment(params["post"]) ?? 0,
    version: form.number("version") ?? 0,
    title: form.optional("title") ?? null,
    ...composerInput(form),
    context: form.text("context"),
    note: form.text("note"),
    isMinor: form.has("isMinor"),
  }),
  draftOf: ({ params }) => `edit:${idOfSegment(params["post"]) ?? 0}`,
  redirectTo: ({ postId }, { locale }) => postPath(locale, postId),
  invalidates: (trpc) => [...touchedByPosts(trpc), ...composerTouched(trpc)],
});
export const action = edit.action;
export const clientAction = edit.clientAction;

/** Whoever saves over a newer version sees both, and what was typed stays in the form. */
export default function EditPostPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data: source } = useSuspenseQuery(useTRPC().posts.source.queryOptions({ postId }));
  const form = useFormResult();
  const isStale = useStale(form, postId);
  return (
    <>
      <PageHead title={t`Edit the post`} description={source.placeTitle} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${source.path}`, label: source.placeTitle }]} />
      <PageTitle>
        <Trans>Edit the post</Trans>
      </PageTitle>
      {isStale ? <TextNow source={source} typed={form.value("text")} /> : null}
      <Form state={form}>
        <VersionField form={form} subject={`edit:${postId}`} current={source.version} />
        <Fields source={source} form={form} />
        <ButtonRow>
          <SubmitButton>
            <Trans>Save</Trans>
          </SubmitButton>
          <Link to={postPath(locale, postId)}>
            <Trans>Leave it as it is</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}

function Fields({ source, form }: { source: PostSource; form: FormState }) {
  const { t } = useLingui();
  const { text, attachments } = source;
  const language = source.isLanguageStated ? source.language : "";
  return (
    <>
      {source.title === null ? null : (
        <TextField label={t`Title`} {...form.field("title", source.title)} dir="auto" maxLength={postLimits.titleMax} />
      )}
      <Composer
        form={form}
        subject={`edit:${source.postId}`}
        label={t`Text`}
        stored={{ text, language, attachments }}
        rows={12}
        canAttach={source.kind !== "comment"}
      />
      {source.kind === "answer" ? (
        <TextField
          label={t`Whom this answer fits (optional)`}
          hint={t`Such as “for small towns”.`}
          {...form.field("context", source.context ?? "")}
          dir="auto"
          maxLength={postLimits.contextMax}
        />
      ) : null}
      <TextField
        label={t`Why it is changed (optional)`}
        hint={t`Stands in the history.`}
        {...form.field("note")}
        dir="auto"
        maxLength={postLimits.noteMax}
      />
      <SwitchField
        label={t`A minor edit, such as a spelling mistake: the post is not marked as edited`}
        name="isMinor"
        id={form.id("isMinor")}
        isOn={form.isOn("isMinor")}
      />
    </>
  );
}
