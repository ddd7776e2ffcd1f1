import { Trans } from "@lingui/react/macro";
import { useLocale } from "../../lib/locales.ts";
import { codeAppPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Section } from "./section.tsx";

export function CodeAppSection({ hasTotp, isNeeded }: { hasTotp: boolean; isNeeded: boolean }) {
  const locale = useLocale();
  return (
    <Section title={<Trans>Code app</Trans>}>
      <DoneNotice when="code-app-off">
        <Trans>No code is asked for any more.</Trans>
      </DoneNotice>
      <p>
        {hasTotp ? (
          <Trans>Signing in asks for a code of your app as well.</Trans>
        ) : (
          <Trans>With an app on your phone that shows codes, nobody gets in by your mailbox or password alone.</Trans>
        )}{" "}
        {isNeeded ? <Trans>Staff need it: without it you can do here what every member can.</Trans> : null}
      </p>
      <p>
        <ButtonLink to={codeAppPath(locale)} variant="secondary">
          {hasTotp ? <Trans>Stop using codes</Trans> : <Trans>Set up a code app</Trans>}
        </ButtonLink>
      </p>
    </Section>
  );
}
