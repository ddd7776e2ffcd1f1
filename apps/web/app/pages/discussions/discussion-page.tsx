import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { threadLimits, type ThreadView } from "@plaza/types/threads";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { followStateOf } from "../../features/follows/follow-button.tsx";
import { composerInput, composerTouched, prefetchComposer } from "../../features/posts/composer-input.ts";
import { PostArticle } from "../../features/posts/post-article.tsx";
import { ThreadFacts } from "../../features/threads/thread-line.tsx";
import { useTRPC } from "../../lib/data.ts";
import { shorten } from "../../lib/format.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { discussionsPath, networkPath, threadPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import styles from "./discussion-page.module.css";
import { askedOf, readUnderItsName, threadIdOf } from "./reading-thread.ts";
import { ReplyForm } from "./reply-form.tsx";
import { ThreadAside } from "./thread-aside.tsx";

export const handle = { words: await loadWords("conversations", "discussions") };

const descriptionMax = 160;

const page = prefetch(async (reading) => {
  const { queryClient, trpc, locale } = reading;
  const { threadId, can } = await readUnderItsName(reading);
  await Promise.all([
    queryClient.fetchQuery(followStateOf(trpc, { kind: "thread", id: threadId })),
    can.reply ? prefetchComposer(reading, `reply:${threadId}`) : null,
    // The search may be away for a moment; the thread is not.
    queryClient.prefetchQuery(trpc.threads.related.queryOptions({ threadId, locale })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const reply = formMutation({
  mutation: (caller) => caller.threads.reply,
  input: (form, { params }) => ({
    threadId: threadIdOf(params),
    ...composerInput(form),
    formKey: form.key,
  }),
  draftOf: ({ params }) => `reply:${threadIdOf(params)}`,
  redirectTo: ({ path }, { locale }) => withDone(`/${locale}${path}`),
  invalidates: (trpc) => [trpc.threads.pathKey(), trpc.follows.pathKey(), ...composerTouched(trpc)],
});
export const action = reply.action;
export const clientAction = reply.clientAction;

/** The post that was written stands in the address, and above it that it is there. */
function withDone(path: string): string {
  const [address = "", fragment = ""] = path.split("#");
  return `${address}${address.includes("?") ? "&" : "?"}done=replied#${fragment}`;
}

/** What was said, in order, a page at a time; at its end the way to say more. */
export default function DiscussionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params, [searchParams]] = [useParams(), useSearchParams()];
  const { data: thread } = useSuspenseQuery(useTRPC().threads.show.queryOptions(askedOf(params, searchParams, locale)));
  const title = thread.title.text === "" ? t`Discussion` : thread.title.text;
  return (
    <>
      <PageHead
        title={thread.page > 1 ? t`${title}, page ${thread.page}` : title}
        description={shorten(thread.excerpt?.text ?? title, descriptionMax)}
        path={threadPath(locale, thread, thread.page)}
        isArticle
        isUnlisted={thread.state !== "visible" || thread.isWhole}
      />
      <Head thread={thread} />
      <div className={styles["columns"]}>
        <div className={styles["main"]}>
          <Condition thread={thread} />
          <Pages thread={thread} label={t`Pages, above the posts`} />
          <ol role="list" className={styles["posts"]}>
            {thread.posts.map((post) => (
              <li key={post.postId}>
                <PostArticle post={post} canQuote={thread.can.reply} />
              </li>
            ))}
          </ol>
          <Pages thread={thread} label={t`Pages`} />
          <Whole thread={thread} />
          <ReplyForm thread={thread} />
        </div>
        <ThreadAside thread={thread} />
      </div>
    </>
  );
}

function Head({ thread }: { thread: ThreadView }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { network } = thread;
  const isNamed = thread.title.text !== "";
  return (
    <>
      <Breadcrumb
        trail={[
          { to: discussionsPath(locale), label: t`Discussions` },
          ...(network === null ? [] : [{ to: networkPath(locale, network.slug), label: network.name.text }]),
        ]}
      />
      <PageTitle {...(isNamed ? { dir: thread.title.dir } : {})}>
        {isNamed ? <LanguageText text={thread.title} /> : <Trans>Discussion</Trans>}
      </PageTitle>
      {isNamed ? <ThreadFacts thread={thread} /> : null}
      <DoneNotice when="begun">
        <Trans>The discussion is there. You will hear when somebody replies.</Trans>
      </DoneNotice>
      <DoneNotice when="replied">
        <Trans>Your reply is there.</Trans>
      </DoneNotice>
      <DoneNotice when="arranged">
        <Trans>It is done.</Trans>
      </DoneNotice>
      <DoneNotice when="merged">
        <Trans>The posts of the other discussion stand below now.</Trans>
      </DoneNotice>
    </>
  );
}

/** What became of the thread as a whole. */
function Condition({ thread: { state, stateReason } }: { thread: ThreadView }) {
  if (state === "visible") return null;
  return (
    <Notice tone="warning">
      <p>
        {state === "hidden" ? <Trans>This discussion is hidden until the moderators have looked at it.</Trans> : null}
        {state === "removed" ? <Trans>The moderators removed this discussion: {stateReason ?? ""}</Trans> : null}
        {state === "deleted" && stateReason !== "author_left" ? (
          <Trans>This discussion was deleted by its author.</Trans>
        ) : null}
        {state === "deleted" && stateReason === "author_left" ? (
          <Trans>The author of this discussion left Plaza and took the words along.</Trans>
        ) : null}
      </p>
    </Notice>
  );
}

function Pages({ thread, label }: { thread: ThreadView; label: string }) {
  const locale = useLocale();
  if (thread.isWhole) return null;
  return (
    <Pagination
      label={label}
      page={thread.page}
      pageCount={thread.pageCount}
      hrefOf={(number) => threadPath(locale, thread, number)}
    />
  );
}

/** One link shows all; very long threads go on in pages, and say so. */
function Whole({ thread }: { thread: ThreadView }) {
  const locale = useLocale();
  const most = threadLimits.wholeMax;
  if (thread.pageCount < 2) return null;
  if (!thread.isWhole)
    return (
      <p>
        <Link to={threadPath(locale, thread, "all")}>
          {thread.postCount > most ? (
            <Trans>The first {most} posts on one page</Trans>
          ) : (
            <Trans>All {thread.postCount} posts on one page</Trans>
          )}
        </Link>
      </p>
    );
  return (
    <p>
      {thread.postCount > most ? (
        <>
          <Trans>
            These are the first {most} of {thread.postCount} posts.
          </Trans>{" "}
          <Link to={threadPath(locale, thread, Math.floor(most / postLimits.pageSize) + 1)}>
            <Trans>Read on</Trans>
          </Link>
        </>
      ) : (
        <Link to={threadPath(locale, thread)}>
          <Trans>Page by page</Trans>
        </Link>
      )}
    </p>
  );
}
