import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { PostArticle } from "../../features/posts/post-article.tsx";
import { RevisionList } from "../../features/posts/post-history.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("conversations", "revising") };

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.posts.history.queryOptions({ postId: idOfSegment(params["post"]) ?? 0 })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Every version of a post, as what each edit changed. */
export default function PostHistoryPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data: history } = useSuspenseQuery(useTRPC().posts.history.queryOptions({ postId }));
  return (
    <>
      <PageHead title={t`History of a post`} description={t`What was changed, and by whom.`} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${history.post.path}`, label: t`Back to the post` }]} />
      <PageTitle>
        <Trans>History of a post</Trans>
      </PageTitle>
      <PostArticle post={history.post} />
      <h2>
        <Trans>Changes</Trans>
      </h2>
      {history.revisions.length === 0 ? (
        <p>
          <Trans>Nothing was changed since it was posted.</Trans>
        </p>
      ) : (
        <RevisionList revisions={history.revisions} />
      )}
    </>
  );
}
