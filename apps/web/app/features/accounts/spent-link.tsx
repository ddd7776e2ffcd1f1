import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLocale } from "../../lib/locales.ts";
import { signInPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

/** A link that does nothing any more: why, and what to do. */
export function SpentLink({
  state,
  children,
  wayOn,
}: {
  state: "used" | "expired";
  children: ReactNode;
  /** The way to sign in when absent. */
  wayOn?: ReactNode;
}) {
  const locale = useLocale();
  return (
    <>
      <PageTitle
        lead={
          <>
            {state === "used" ? (
              <Trans>Each link works once. If it was you, all is well.</Trans>
            ) : (
              <Trans>Links work for a short time only, so that a forgotten mail opens no door.</Trans>
            )}{" "}
            {children}
          </>
        }
      >
        {state === "used" ? <Trans>This link was used already</Trans> : <Trans>This link is not valid any more</Trans>}
      </PageTitle>
      <p>
        {wayOn ?? (
          <ButtonLink to={signInPath(locale)}>
            <Trans>Sign in</Trans>
          </ButtonLink>
        )}
      </p>
    </>
  );
}
