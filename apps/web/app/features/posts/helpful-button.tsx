import { Plural, Trans } from "@lingui/react/macro";
import type { PostView } from "@plaza/types/posts";
import { useMutation } from "@tanstack/react-query";
import type { SubmitEvent } from "react";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { postPath } from "../../lib/urls.ts";
import { Button } from "../../ui/button.tsx";
import { formNameField } from "../../lib/forms/form-problem.ts";
import styles from "./post-article.module.css";

/** One mark a member. A form without script; with one, the page stays as it is. */
export function HelpfulButton({ post }: { post: PostView }) {
  const locale = useLocale();
  const mark = useMutation(useTRPC().posts.markHelpful.mutationOptions());
  const { helpfulCount, isHelpfulToViewer } = mark.data ?? post;
  if (!post.can.markHelpful) return helpfulCount === 0 ? null : <HelpfulCount count={helpfulCount} />;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (mark.isPending) return;
    const form = event.currentTarget;
    // Whatever goes wrong, the plain form knows what to do about it: signing in again, for one.
    mark.mutate({ postId: post.postId, isHelpful: !isHelpfulToViewer }, { onError: () => form.submit() });
  };
  return (
    <form method="post" action={postPath(locale, post.postId)} className={styles["helpful"]} onSubmit={send}>
      <input type="hidden" name={formNameField} value="helpful" />
      <input type="hidden" name="isHelpful" value={isHelpfulToViewer ? "no" : "yes"} />
      <Button variant="secondary" aria-pressed={isHelpfulToViewer}>
        <Trans>This helped me</Trans>
      </Button>
      <span aria-live="polite">{helpfulCount === 0 ? null : <HelpfulCount count={helpfulCount} />}</span>
    </form>
  );
}

function HelpfulCount({ count }: { count: number }) {
  return (
    <span className={styles["quiet"]}>
      <Plural value={count} one="Helped # person" other="Helped # people" />
    </span>
  );
}
