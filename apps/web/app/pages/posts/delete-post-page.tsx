import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, Link, useParams } from "react-router";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { shorten } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "../../features/posts/history.module.css";
import { touchedByPosts } from "./touched-by-posts.ts";

export const handle = { words: await loadWords("conversations", "revising") };

const page = prefetch(async ({ queryClient, trpc, params }) => {
  const postId = idOfSegment(params["post"]) ?? 0;
  const source = await queryClient.fetchQuery(trpc.posts.source.queryOptions({ postId }));
  if (!source.can.delete) throw data(null, { status: 404 });
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const remove = formMutation({
  mutation: (caller) => caller.posts.delete,
  input: (_form, { params }) => ({ postId: idOfSegment(params["post"]) ?? 0 }),
  redirectTo: ({ postId }, { locale }) => postPath(locale, postId),
  invalidates: touchedByPosts,
});
export const action = remove.action;
export const clientAction = remove.clientAction;

const shownMax = 200;

/** Says in words what goes, and until when it can come back. */
export default function DeletePostPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data: source } = useSuspenseQuery(useTRPC().posts.source.queryOptions({ postId }));
  return (
    <>
      <PageHead title={t`Delete the post`} description={source.placeTitle} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${source.path}`, label: source.placeTitle }]} />
      <PageTitle>
        <Trans>Delete the post?</Trans>
      </PageTitle>
      <blockquote dir="auto" lang={source.language === "und" ? "" : source.language}>
        {shorten(source.text, shownMax)}
      </blockquote>
      <p className={styles["now"]}>
        <Trans>
          Its words and files are gone at once for everybody but the moderators, and a line says that you deleted it.
          For seven days you can restore it, and the moderators can read it; then nobody can.
        </Trans>
      </p>
      <Form state={useFormResult()}>
        <ButtonRow>
          <SubmitButton>
            <Trans>Delete the post</Trans>
          </SubmitButton>
          <Link to={postPath(locale, postId)}>
            <Trans>Keep it</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
