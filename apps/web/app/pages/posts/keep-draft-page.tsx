import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { PostHtml } from "../../features/posts/post-html.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { isLocale, type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { keptFields } from "../../features/posts/kept-fields.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { draftsPath, keepDraftPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { FormErrors } from "../../ui/form/form-errors.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("conversations", "revising") };

const subjectOf = (searchParams: URLSearchParams) => searchParams.get("subject") ?? "";

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.posts.previewDraft.queryOptions({ subject: subjectOf(searchParams) })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** A page of ours, of this language; else the drafts. */
function backOf(locale: Locale, searchParams: URLSearchParams): string {
  const to = searchParams.get("to") ?? "";
  const [, first = "", second = ""] = to.split("/");
  return isLocale(first) && second !== "" && !to.includes("\\") && to.startsWith(`/${first}/`)
    ? to
    : draftsPath(locale);
}

const keep = formMutation({
  // A composer without script: its text becomes the draft, and its file an attachment of that.
  mutation: (caller) => async (input: { subject: string; what: string; form: SentForm }) => {
    const { subject, what, form } = input;
    if (what === "drop") return caller.posts.dropDraft({ subject });
    const file = what === "attach" ? form.file("file") : null;
    const fields = keptFields(form);
    const draft = { subject, title: form.optional("title") ?? null, text: form.text("text") };
    const ids = form.all("attachmentIds");
    // First the words: whatever becomes of the file, they are kept.
    await caller.posts.saveDraft({ ...draft, fields: { ...fields, attachmentIds: ids } });
    if (what !== "attach") return { subject };
    const { attachmentId } = await caller.posts.attach({ file, fileName: file?.name ?? "file" });
    const text = draft.text.trim() === "" ? "…" : draft.text;
    await caller.posts.saveDraft({
      ...draft,
      text,
      fields: { ...fields, attachmentIds: [...ids, String(attachmentId)] },
    });
    return { subject };
  },
  input: (form, { searchParams }) => ({ subject: subjectOf(searchParams), what: searchParams.get("do") ?? "", form }),
  redirectTo: ({ subject }, { locale, searchParams }) => {
    const returnTo = backOf(locale, searchParams);
    return searchParams.get("do") === "preview"
      ? keepDraftPath(locale, { subject, what: "preview", returnTo })
      : `${returnTo}#composer`;
  },
  invalidates: (trpc) => [trpc.posts.pathKey()],
});
export const action = keep.action;
export const clientAction = keep.clientAction;

/** For readers without script: what a draft will look like, and what was wrong with a file. */
export default function KeepDraftPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const subject = subjectOf(searchParams);
  const { data } = useSuspenseQuery(useTRPC().posts.previewDraft.queryOptions({ subject }));
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`Preview`} description={t`What your text will look like.`} isUnlisted />
      <PageTitle lead={<Trans>Nothing is posted yet. Your text is kept as a draft.</Trans>}>
        <Trans>Preview</Trans>
      </PageTitle>
      <FormErrors state={form} />
      {data === null ? null : (
        <>
          {data.draft.title === null ? null : <h2 dir="auto">{data.draft.title}</h2>}
          <PostHtml body={data.preview} />
        </>
      )}
      <p>
        <ButtonLink to={`${backOf(locale, searchParams)}#composer`}>
          <Trans>Go on writing</Trans>
        </ButtonLink>
      </p>
    </>
  );
}
