import { Trans, useLingui } from "@lingui/react/macro";
import type { MeView } from "@plaza/types/accounts";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "react-router";
import { useClosing } from "./use-closing.ts";
import { useReturnTo } from "./use-return-to.ts";
import { usePage, useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import {
  askedOfMePath,
  draftsPath,
  moderationPath,
  myCollectionsPath,
  networksPath,
  outboxPath,
  personPath,
  settingsPath,
  signInPath,
  signOutPath,
  waitingPath,
} from "../../lib/urls.ts";
import { Avatar } from "../avatar.tsx";
import styles from "./account-area.module.css";

/** At the end of the header: the way in, or everything of one's own. Null for everybody who has no session. */
export function AccountArea() {
  const { data: me } = useQuery({ ...useTRPC().accounts.me.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  return <div className={styles["area"]}>{me ? <MemberMenu me={me} /> : <SignInLink />}</div>;
}

function SignInLink() {
  const locale = useLocale();
  return (
    <Link to={signInPath(locale, useReturnTo())} rel="nofollow">
      <Trans>Sign in</Trans>
    </Link>
  );
}

/** A disclosure of the browser's: it opens by key and touch also without script. */
function MemberMenu({ me }: { me: MeView }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { mode } = usePage();
  const { key } = useLocation();
  const menu = useClosing();
  return (
    // Another page closes it.
    <details key={key} ref={menu} className={styles["menu"]}>
      <summary className={styles["summary"]} aria-label={t`Your account: ${me.name}`}>
        <Avatar seed={`member:${me.memberId}`} size={28} />
        <span className={styles["name"]} dir="auto">
          {me.name}
        </span>
      </summary>
      <nav className={styles["panel"]} aria-label={t`Your account`}>
        <ul role="list">
          <OwnPages handle={me.handle} />
          {me.isStaff ? (
            <li>
              <Link to={moderationPath(locale)}>
                <Trans>Moderation</Trans>
              </Link>
            </li>
          ) : null}
          {mode === "demo" ? (
            <li>
              <Link to={outboxPath(locale)}>
                <Trans>Outbox of the demonstration</Trans>
              </Link>
            </li>
          ) : null}
          <li>
            <form method="post" action={signOutPath(locale)}>
              <button type="submit" className={styles["sign-out"]}>
                <Trans>Sign out</Trans>
              </button>
            </form>
          </li>
        </ul>
      </nav>
    </details>
  );
}

function OwnPages({ handle }: { handle: string }) {
  const locale = useLocale();
  return (
    <>
      <li>
        <Link to={personPath(locale, handle)}>
          <Trans>My profile</Trans>
        </Link>
      </li>
      <li>
        <Link to={`${networksPath(locale)}?mine=1`}>
          <Trans>My networks</Trans>
        </Link>
      </li>
      <li>
        <Link to={myCollectionsPath(locale)}>
          <Trans>My collections</Trans>
        </Link>
      </li>
      <li>
        <Link to={waitingPath(locale)}>
          <Trans>What I wait for</Trans>
        </Link>
      </li>
      <li>
        <Link to={askedOfMePath(locale)}>
          <Trans>Asked of me</Trans>
        </Link>
      </li>
      <li>
        <Link to={draftsPath(locale)}>
          <Trans>My drafts</Trans>
        </Link>
      </li>
      <li>
        <Link to={settingsPath(locale)}>
          <Trans>Settings</Trans>
        </Link>
      </li>
    </>
  );
}
