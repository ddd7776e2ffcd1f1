import { Trans } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { signInPath } from "../../lib/urls.ts";
import { Notice } from "../../ui/notice.tsx";

/** A session left open on a shared machine must not be enough to take the account over. */
export function FreshNotice() {
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    <Notice title={<Trans>You signed in a while ago</Trans>}>
      <p>
        <Trans>
          To change what protects your account, <Link to={signInPath(locale, pathname)}>sign in again</Link> first.
        </Trans>
      </p>
    </Notice>
  );
}
