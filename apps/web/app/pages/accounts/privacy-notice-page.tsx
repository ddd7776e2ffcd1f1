import { Trans, useLingui } from "@lingui/react/macro";
import { PageHead } from "../../lib/page-head.tsx";
import { loadWords } from "../../lib/words.ts";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("documents") };

export default function PrivacyNoticePage() {
  const { t } = useLingui();
  return (
    <Prose>
      <PageHead title={t`Privacy notice`} description={t`What Plaza knows about members, why, and for how long.`} />
      <h1>
        <Trans>Privacy notice</Trans>
      </h1>
      <h2>
        <Trans>What is kept about a member</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Your e-mail address, to sign you in and to send what you asked for. Nobody else sees it.</Trans>
        </li>
        <li>
          <Trans>
            Your name and what you write about yourself. For every part you choose who sees it: everyone, members, your
            networks or nobody.
          </Trans>
        </li>
        <li>
          <Trans>What you do here: networks you join, collections you keep, what you follow, what you write.</Trans>
        </li>
        <li>
          <Trans>
            The devices that you are signed in on, as the kind of browser and system. Network addresses are never
            stored.
          </Trans>
        </li>
      </ul>
      <h2>
        <Trans>What is not done with it</Trans>
      </h2>
      <p>
        <Trans>
          There is no advertising, no tracking, nothing from third parties on the pages, and nothing is sold or passed
          on. The one cookie of members keeps them signed in.
        </Trans>
      </p>
      <h2>
        <Trans>What you can do</Trans>
      </h2>
      <p>
        <Trans>
          In your settings you can take all your data with you, change it, and have your account erased. What you agreed
          to, and when, stands there too.
        </Trans>
      </p>
    </Prose>
  );
}
