import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { accessibilityPath, apiDescriptionPath, feedPath, libraryPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("prose") };

export default function AboutPage() {
  const { t } = useLingui();
  return (
    <Prose>
      <PageHead
        title={t`About Plaza`}
        description={t`What Plaza is, who it is for, where its resources come from and how to use them elsewhere.`}
      />
      <h1>
        <Trans>About Plaza</Trans>
      </h1>
      <p>
        <Trans>
          Plaza is a commons for people who work on open local government: local officials, practitioners in civil
          society and the experts who support them. What one city has learnt should not have to be learnt again in the
          next.
        </Trans>
      </p>
      <Today />
      <Sources />
      <Reuse />
      <Privacy />
    </Prose>
  );
}

function Today() {
  const locale = useLocale();
  return (
    <>
      <h2>
        <Trans>What is here today</Trans>
      </h2>
      <p>
        <Trans>
          The <Link to={libraryPath(locale)}>library</Link> is open to everyone and needs no account. It can be searched
          in any language and browsed by topic and by place. Networks of peers and questions to experts are being built
          and will open in later releases.
        </Trans>
      </p>
    </>
  );
}

function Sources() {
  return (
    <>
      <h2>
        <Trans>Where the resources come from</Trans>
      </h2>
      <p>
        <Trans>
          Each resource names its publisher and its licence in words. The rights stay with those who made it: where a
          licence does not allow copies, Plaza describes the resource and links to it.
        </Trans>
      </p>
    </>
  );
}

function Reuse() {
  const locale = useLocale();
  return (
    <>
      <h2>
        <Trans>Use it elsewhere</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            New resources come as an <a href={feedPath(locale)}>Atom feed</a> for feed readers.
          </Trans>
        </li>
        <li>
          <Trans>
            The library can be read by programs over an <a href={apiDescriptionPath}>open API</a>, without a key.
          </Trans>
        </li>
        <li>
          <Trans>Every resource can be cited and its citation downloaded for reference managers.</Trans>
        </li>
        <li>
          <Trans>Plaza is free software under the GNU Affero General Public License, version 3 or later.</Trans>
        </li>
      </ul>
    </>
  );
}

function Privacy() {
  const locale = useLocale();
  return (
    <>
      <h2>
        <Trans>What we know about readers</Trans>
      </h2>
      <p>
        <Trans>
          Reading and searching leave no profile: there is no advertising, no tracking and nothing from third parties on
          the pages. The only cookie for readers is the one that remembers the choice of the light version.
        </Trans>
      </p>
      <p>
        <Link to={accessibilityPath(locale)}>
          <Trans>Accessibility of Plaza</Trans>
        </Link>
      </p>
    </>
  );
}
