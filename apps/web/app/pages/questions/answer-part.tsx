import { Plural, Trans } from "@lingui/react/macro";
import type { PostView } from "@plaza/types/posts";
import type { AnswerView } from "@plaza/types/questions";
import { Suspense } from "react";
import { Link } from "react-router";
import { PostArticle } from "../../features/posts/post-article.tsx";
import { AnsweredMark } from "../../features/questions/answered-mark.tsx";
import { EvidenceList } from "../../features/questions/evidence-list.tsx";
import { classes } from "../../lib/classes.ts";
import { useLocale } from "../../lib/locales.ts";
import { answerEvidencePath } from "../../lib/urls.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { AcceptForm, CommentForm } from "./member-parts.ts";
import styles from "./question-page.module.css";

type Props = { answer: AnswerView; acceptedId: number | null };

/** One answer: whether it was taken, what it says, what it rests on, what was said to it. */
export function AnswerPart({ answer, acceptedId }: Props) {
  const locale = useLocale();
  const { post, isAccepted, evidence, comments, can } = answer;
  return (
    <div className={classes(styles["answer"], isAccepted && styles["accepted"])}>
      <PostArticle
        post={post}
        canQuote
        badge={isAccepted ? <AnsweredMark isAnswer /> : undefined}
        menu={
          can.editEvidence ? (
            <li>
              <Link to={answerEvidencePath(locale, post.postId)}>
                <Trans>Change what it rests on</Trans>
              </Link>
            </li>
          ) : undefined
        }
      >
        <EvidenceList evidence={evidence} id={`evidence-${post.postId}`} />
        {can.accept || can.unaccept ? (
          <Suspense>
            <AcceptForm answer={answer} acceptedId={acceptedId} />
          </Suspense>
        ) : null}
      </PostArticle>
      <Comments comments={comments} />
      {can.comment ? (
        <Suspense>
          <CommentForm postId={post.postId} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** A few are read at once; of many, the first stand there and the rest is folded. */
const shownAtOnce = 3;

export function Comments({ comments }: { comments: readonly PostView[] }) {
  if (comments.length === 0) return null;
  const rest = comments.slice(shownAtOnce);
  return (
    <div className={styles["comments"]}>
      {comments.slice(0, shownAtOnce).map((post) => (
        <PostArticle key={post.postId} post={post} isSmall />
      ))}
      {rest.length === 0 ? null : (
        <Disclosure summary={<Plural value={rest.length} one="# comment more" other="# comments more" />}>
          {rest.map((post) => (
            <PostArticle key={post.postId} post={post} isSmall />
          ))}
        </Disclosure>
      )}
    </div>
  );
}
