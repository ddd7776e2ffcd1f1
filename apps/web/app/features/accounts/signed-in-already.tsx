import { Trans } from "@lingui/react/macro";
import type { MeView } from "@plaza/types/accounts";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { homePath } from "../../lib/urls.ts";
import { Notice } from "../../ui/notice.tsx";

export function SignedInAlready({ me, returnTo }: { me: MeView; returnTo: string | null }) {
  const locale = useLocale();
  const isOwnPath = returnTo !== null && /^\/(?!\/)/.test(returnTo);
  return (
    <Notice
      title={
        <Trans>
          You are signed in as <span dir="auto">{me.name}</span>
        </Trans>
      }
    >
      <p>
        <Link to={isOwnPath ? returnTo : homePath(locale)}>
          <Trans>Go on</Trans>
        </Link>
      </p>
    </Notice>
  );
}
