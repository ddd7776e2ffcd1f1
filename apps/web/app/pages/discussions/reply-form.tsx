import { Trans } from "@lingui/react/macro";
import type { ThreadView } from "@plaza/types/threads";
import { Suspense } from "react";
import { Link, useLocation } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, signInPath } from "../../lib/urls.ts";
import { RefusedWords } from "../../ui/refused/late-words.ts";
import { classes } from "../../lib/classes.ts";
import styles from "./discussion-page.module.css";

/** Nobody without an account needs a form. */
const ReplyFields = lazyPart(() => import("./reply-fields.tsx"));

/** Where the reader may say something, or why she may not. */
export function ReplyForm({ thread }: { thread: ThreadView }) {
  const form = useFormResult();
  return (
    <section aria-labelledby="reply" className={classes(styles["reply"], "screen-only")}>
      <h2 id="reply">
        <Trans>Reply</Trans>
      </h2>
      {thread.can.reply ? (
        <Suspense>
          <ReplyFields threadId={thread.threadId} />
        </Suspense>
      ) : (
        <>
          <Closed thread={thread} />
          {form.refusal === null ? null : (
            <Suspense>
              <RefusedWords state={form} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}

function Closed({ thread: { closedBecause, network } }: { thread: ThreadView }) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  switch (closedBecause) {
    case "signed_out":
      return (
        <p>
          <Link to={signInPath(locale, pathname + search)} rel="nofollow">
            <Trans>Sign in to reply</Trans>
          </Link>
        </p>
      );
    case "not_member":
      return (
        <p>
          <Trans>Members of the network reply here.</Trans>{" "}
          {network === null ? null : (
            <Link to={networkPath(locale, network.slug)}>
              <Trans>See how to join</Trans>
            </Link>
          )}
        </p>
      );
    case "locked":
      return (
        <p>
          <Trans>This discussion is locked: it stays to be read and takes no replies.</Trans>
        </p>
      );
    case "hidden":
    case null:
      return (
        <p>
          <Trans>This discussion takes no replies.</Trans>
        </p>
      );
  }
}
