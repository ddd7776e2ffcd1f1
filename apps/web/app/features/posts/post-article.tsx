import { Trans, useLingui } from "@lingui/react/macro";
import type { PostView } from "@plaza/types/posts";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { postPartPath, postPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText, LanguageName } from "../../ui/values.tsx";
import { AttachmentList } from "./attachment-list.tsx";
import { AuthorLine, LinePart } from "./author-line.tsx";
import { HelpfulButton } from "./helpful-button.tsx";
import { PostHtml } from "./post-html.tsx";
import { PostMenu } from "./post-menu.tsx";
import styles from "./post-article.module.css";

type Props = {
  post: PostView;
  /** Above the words, such as "Accepted answer". */
  badge?: ReactNode;
  /** The page has a composer that takes quotations. */
  canQuote?: boolean;
  /** List items that other features put into the menu. */
  menu?: ReactNode;
  /** Below the words: evidence, comments. */
  children?: ReactNode;
  /** A comment: smaller, without a photo's width of room. */
  isSmall?: boolean;
};

/** One post with what can be done about it; also where it was hidden, removed or deleted. */
export function PostArticle({ post, badge, canQuote = false, menu, children, isSmall = false }: Props) {
  const { t } = useLingui();
  const { number } = post;
  const name = post.author?.name ?? t`A member`;
  return (
    <article
      id={`post-${post.postId}`}
      className={styles[isSmall ? "small" : "post"]}
      aria-label={t`Post ${number} by ${name}`}
      tabIndex={-1}
    >
      <AuthorLine author={post.author} seed={`post:${post.postId}`}>
        <PostTimes post={post} />
      </AuthorLine>
      {badge}
      <StateLine post={post} />
      <PostWords post={post} name={name} />
      {children}
      <div className={styles["actions"]}>
        {post.body === null ? null : <HelpfulButton post={post} />}
        <PostMenu post={post} canQuote={canQuote}>
          {menu}
        </PostMenu>
      </div>
    </article>
  );
}

/** Folded where the reader keeps the author away. */
function PostWords({ post, name }: { post: PostView; name: string }) {
  const { context, body, attachments, author } = post;
  const words = (
    <>
      {context === null ? null : (
        <p className={styles["context"]}>
          <LanguageText text={context} />
        </p>
      )}
      {body === null ? null : (
        <div data-words="">
          <PostHtml body={body} />
        </div>
      )}
      <AttachmentList attachments={attachments} />
    </>
  );
  if (!author?.isMuted) return words;
  return (
    <details>
      <summary>
        <Trans>Folded, because you keep {name} away. Show it</Trans>
      </summary>
      {words}
    </details>
  );
}

const baseOf = (language: string): string => language.split("-")[0] ?? language;

/** When it was written and edited, and in which language, where that is not the page's. */
function PostTimes({ post }: { post: PostView }) {
  const locale = useLocale();
  const language = post.body?.language;
  return (
    <>
      <LinePart>
        <Link to={postPath(locale, post.postId)}>
          <DateText at={post.createdAt} />
        </Link>
      </LinePart>
      {post.editedAt === null || post.body === null ? null : (
        <LinePart>
          <Link to={postPartPath(locale, post.postId, "history")}>
            <Trans>
              edited <DateText at={post.editedAt} />
            </Trans>
          </Link>
        </LinePart>
      )}
      {language === undefined || language === "und" || baseOf(language) === locale ? null : (
        <LinePart>
          <LanguageName code={language} />
        </LinePart>
      )}
    </>
  );
}

function StateLine({ post: { state, stateReason } }: { post: PostView }) {
  if (state === "visible") return null;
  return (
    <p className={styles["state"]}>
      {state === "removed" ? <Removed reason={stateReason} /> : <Gone {...{ state, stateReason }} />}
    </p>
  );
}

function Removed({ reason }: { reason: string | null }) {
  return reason ? <Trans>Removed by the moderators: {reason}</Trans> : <Trans>Removed by the moderators.</Trans>;
}

function Gone({ state, stateReason }: Pick<PostView, "state" | "stateReason">) {
  if (state === "hidden") return <Trans>Hidden until the moderators have looked at it.</Trans>;
  if (stateReason === "author_left") return <Trans>Its author left Plaza and took the words along.</Trans>;
  return <Trans>Deleted by its author.</Trans>;
}
