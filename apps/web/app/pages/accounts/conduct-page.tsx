import { Trans, useLingui } from "@lingui/react/macro";
import { PageHead } from "../../lib/page-head.tsx";
import { loadWords } from "../../lib/words.ts";
import { Prose } from "../../ui/prose.tsx";

await loadWords("accounts");

export default function ConductPage() {
  const { t } = useLingui();
  return (
    <Prose>
      <PageHead title={t`Code of conduct`} description={t`What members of Plaza ask of one another.`} />
      <h1>
        <Trans>Code of conduct</Trans>
      </h1>
      <p>
        <Trans>
          People from many countries, offices and parties learn here from one another. They ask four things.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>Be kind. Argue about the matter, never about the person. No insults, no harassment, no threats.</Trans>
        </li>
        <li>
          <Trans>Be honest. Take part under your own name, say whom you work for, and name your sources.</Trans>
        </li>
        <li>
          <Trans>Be careful with what others tell you. What is said in a network stays there unless all agree.</Trans>
        </li>
        <li>
          <Trans>Be here to learn and to help: no advertising, no campaigning for votes.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>When something goes wrong</Trans>
      </h2>
      <p>
        <Trans>
          Tell the stewards of the network or the staff of the site. They listen to both sides, may take a text down,
          remove somebody from a network or suspend an account, and say why.
        </Trans>
      </p>
    </Prose>
  );
}
