import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { keepingAwayPath, ownModerationPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("documents") };

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
          <Trans>
            Be careful with what others tell you. What is said in a network that is hidden stays there unless all agree.
            What stands in public can be read by everybody: write nothing about people that is theirs to tell.
          </Trans>
        </li>
        <li>
          <Trans>Be here to learn and to help: no advertising, no campaigning for votes.</Trans>
        </li>
      </ul>
      <Conversations />
      <WhenSomethingGoesWrong />
    </Prose>
  );
}

function Conversations() {
  return (
    <>
      <h2>
        <Trans>In discussions, questions and answers</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Say what your answer rests on: a page of a resource, or what you did yourself, and where.</Trans>
        </li>
        <li>
          <Trans>
            Write in the language that you write best. Nobody is corrected for her language, and everybody may ask what
            was meant.
          </Trans>
        </li>
        <li>
          <Trans>Quote what you answer, and only as much as is needed. Share only what you may share.</Trans>
        </li>
        <li>
          <Trans>When you were wrong, correct your words: others see what you changed, and that helps them.</Trans>
        </li>
      </ul>
    </>
  );
}

function WhenSomethingGoesWrong() {
  const locale = useLocale();
  return (
    <>
      <h2>
        <Trans>When something goes wrong</Trans>
      </h2>
      <p>
        <Trans>
          Every post, discussion, question, person and network has a link to report it. In a network its stewards and
          facilitators read reports, elsewhere the staff of the site. They do not tell who reported. What several
          members report is hidden until somebody has looked at it.
        </Trans>
      </p>
      <p>
        <Trans>
          Moderators may hide or remove words, close a discussion, warn somebody, and the staff may suspend an account,
          for some days or without an end. Whom it concerns is told what was decided and why, and can ask once for a
          second look by somebody else. Nobody decides about herself. Every decision is kept in a log that nobody can
          change.
        </Trans>
      </p>
      <p>
        <Trans>
          What was decided about you stands in <Link to={ownModerationPath(locale)}>Moderation and me</Link>. You can
          also <Link to={keepingAwayPath(locale)}>mute or block somebody</Link>: nobody else learns of it.
        </Trans>
      </p>
    </>
  );
}
