import { Trans } from "@lingui/react/macro";
import type { FollowKind } from "@plaza/types/follows";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Form, Link, useLocation } from "react-router";
import { type Data, useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { followingPath, signInPath } from "../../lib/urls.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./follow-button.module.css";

type Subject = { kind: FollowKind; id: number };

/** To be read by the page that shows the button. */
export const followStateOf = (trpc: Data["trpc"], { kind, id }: Subject) =>
  trpc.follows.find.queryOptions({ kind, id });

/** One press, answered by the list of what one follows, which leads back here. */
export function FollowButton({ kind, id }: Subject) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const { data: state } = useSuspenseQuery(followStateOf(useTRPC(), { kind, id }));
  const here = pathname + search;
  if (state === null)
    return (
      <p className={styles["way"]}>
        <Link to={signInPath(locale, here)} rel="nofollow">
          <Trans>Sign in to follow</Trans>
        </Link>
      </p>
    );
  return (
    <Form method="post" action={followingPath(locale)} preventScrollReset>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={here} />
      <FollowAct isFollowing={state.isFollowing} />
    </Form>
  );
}

/** What the button says is what it does; that one follows stands beside it. */
function FollowAct({ isFollowing }: { isFollowing: boolean }) {
  return (
    <p className={styles["way"]} aria-live="polite">
      <Button variant="secondary" name="act" value={isFollowing ? "unfollow" : "follow"}>
        {isFollowing ? <Trans>Stop following</Trans> : <Trans>Follow</Trans>}
      </Button>
      {isFollowing ? (
        <span className={styles["state"]}>
          <Trans>You follow this</Trans>
        </span>
      ) : null}
    </p>
  );
}
