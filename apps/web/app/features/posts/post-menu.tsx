import { Trans, useLingui } from "@lingui/react/macro";
import type { PostView } from "@plaza/types/posts";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { formNameField } from "../../lib/forms/form-problem.ts";
import { useIsHydrated } from "../../lib/hydration.ts";
import { useLocale } from "../../lib/locales.ts";
import { casePath, postPartPath, postPath, reportPath } from "../../lib/urls.ts";
import { useClosing } from "../../ui/shell/use-closing.ts";
import { quoteFrom } from "./quote.ts";
import styles from "./post-article.module.css";

type Props = {
  post: PostView;
  /** The page has a composer that takes quotations. */
  canQuote: boolean;
  /** What other features add, as list items. */
  children?: ReactNode;
};

/** What can be done with a post, by the browser's own means. */
export function PostMenu({ post, canQuote, children }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const isHydrated = useIsHydrated();
  const name = post.author?.name ?? t`A member`;
  return (
    <details ref={useClosing()} className={styles["menu"]}>
      <summary>
        <Trans>More</Trans>
        <span className="visually-hidden">
          {" "}
          <Trans>about what {name} wrote</Trans>
        </span>
      </summary>
      <ul>
        {canQuote && isHydrated && post.body !== null ? <QuoteItem name={name} /> : null}
        <Item to={postPath(locale, post.postId)}>
          <Trans>Link to this post</Trans>
        </Item>
        <WritingItems post={post} />
        <JudgingItems post={post} />
        {children}
      </ul>
    </details>
  );
}

function Item({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to}>{children}</Link>
    </li>
  );
}

function QuoteItem({ name }: { name: string }) {
  return (
    <li>
      <button
        type="button"
        className={styles["action"]}
        onClick={({ currentTarget }) => quoteFrom(currentTarget.closest("article"), name)}
      >
        <Trans>Quote</Trans>
      </button>
    </li>
  );
}

/** What its words may become, and what they were. */
function WritingItems({ post: { postId, can, revisionCount, body } }: { post: PostView }) {
  const locale = useLocale();
  const parts: [Parameters<typeof postPartPath>[2], boolean, ReactNode][] = [
    ["edit", can.edit, <Trans key="edit">Edit</Trans>],
    ["suggest", can.suggestEdit, <Trans key="suggest">Suggest an edit</Trans>],
    ["suggestions", can.edit || can.moderate, <Trans key="suggestions">Suggested edits</Trans>],
    ["history", revisionCount > 0 && body !== null, <Trans key="history">History</Trans>],
    ["language", can.stateLanguage, <Trans key="language">Correct the language</Trans>],
    ["delete", can.delete, <Trans key="delete">Delete</Trans>],
  ];
  return parts
    .filter(([, isOffered]) => isOffered)
    .map(([part, , words]) => (
      <Item key={part} to={postPartPath(locale, postId, part)}>
        {words}
      </Item>
    ));
}

function JudgingItems({ post: { postId, can } }: { post: PostView }) {
  const locale = useLocale();
  return (
    <>
      {can.report ? (
        <Item to={reportPath(locale, "post", postId)}>
          <Trans>Report this</Trans>
        </Item>
      ) : null}
      {can.moderate ? (
        <Item to={casePath(locale, "post", postId)}>
          <Trans>Moderate</Trans>
        </Item>
      ) : null}
      {can.restore ? (
        <li>
          <RestoreForm postId={postId} />
        </li>
      ) : null}
    </>
  );
}

function RestoreForm({ postId }: { postId: number }) {
  const locale = useLocale();
  return (
    <form method="post" action={postPath(locale, postId)}>
      <input type="hidden" name={formNameField} value="restore" />
      <button className={styles["action"]}>
        <Trans>Restore</Trans>
      </button>
    </form>
  );
}
