import { Plural, Trans } from "@lingui/react/macro";
import type { NeedsMe as Needs } from "@plaza/types/member-home";
import { Link } from "react-router";
import { useLocale } from "../../../lib/locales.ts";
import { introductionsPath, networkPartPath } from "../../../lib/urls.ts";
import { LanguageText } from "../../../ui/language-text.tsx";
import styles from "./member-home.module.css";

/** Only what waits for her; nothing waiting is said in one line. */
export function NeedsMe({ needs: { joinRequests, introductions, invitations } }: { needs: Needs }) {
  const locale = useLocale();
  const isNothing = joinRequests.length === 0 && introductions === 0 && invitations === 0;
  return (
    <section aria-labelledby="needs-me" className={styles["section"]}>
      <h2 id="needs-me">
        <Trans>What needs you</Trans>
      </h2>
      {isNothing ? (
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
