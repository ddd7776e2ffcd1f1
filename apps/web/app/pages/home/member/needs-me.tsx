import { Plural, Trans } from "@lingui/react/macro";
import type { NeedsMe as Needs } from "@plaza/types/member-home";
import type { ShakenAnswer } from "@plaza/types/questions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useTRPC } from "../../../lib/data.ts";
import { useLocale } from "../../../lib/locales.ts";
import { answerEvidencePath, introductionsPath, moderationPath, networkPartPath } from "../../../lib/urls.ts";
import { LanguageText } from "../../../ui/language-text.tsx";
import styles from "./member-home.module.css";

/** Only what waits for her; nothing waiting is said in one line. */
export function NeedsMe({ needs: { joinRequests, introductions, invitations, cases } }: { needs: Needs }) {
  const locale = useLocale();
  const { data: shaken } = useSuspenseQuery(useTRPC().questions.shakenAnswers.queryOptions());
  const waiting = joinRequests.length + introductions + invitations + cases + shaken.length;
  return (
    <section aria-labelledby="needs-me" className={styles["section"]}>
      <h2 id="needs-me">
        <Trans>What needs you</Trans>
      </h2>
      {waiting === 0 ? (
        <p className={styles["quiet"]}>
          <Trans>Nobody waits for your answer.</Trans>
        </p>
      ) : (
        <ul role="list" className={styles["needs"]}>
          {introductions === 0 ? null : (
            <li>
              <Link to={introductionsPath(locale)}>
                <Plural value={introductions} one="# person asks to meet you" other="# people ask to meet you" />
              </Link>
            </li>
          )}
          {joinRequests.map(({ network, count }) => (
            <li key={network.networkId}>
              <Link to={networkPartPath(locale, network.slug, "requests")}>
                <Plural value={count} one="# person asks to join" other="# people ask to join" />{" "}
                <LanguageText text={network.name} />
              </Link>
            </li>
          ))}
          {shaken.map((answer) => (
            <ShakenAnswerLine key={answer.postId} answer={answer} />
          ))}
          {cases === 0 ? null : (
            <li>
              <Link to={moderationPath(locale)}>
                <Plural value={cases} one="# case waits for moderators" other="# cases wait for moderators" />
              </Link>
            </li>
          )}
          {invitations === 0 ? null : (
            <li>
              <Plural
                value={invitations}
                one="# invitation to a network: its link is in your mail"
                other="# invitations to networks: their links are in your mail"
              />
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function ShakenAnswerLine({ answer: { postId, questionTitle, flag } }: { answer: ShakenAnswer }) {
  return (
    <li>
      <Link to={answerEvidencePath(useLocale(), postId)}>
        {flag === "withdrawn" ? (
          <Trans>
            A resource was withdrawn that you answered with: <LanguageText text={questionTitle} />
          </Trans>
        ) : (
          <Trans>
            A resource has a newer edition than the one you answered with: <LanguageText text={questionTitle} />
          </Trans>
        )}
      </Link>
    </li>
  );
}
