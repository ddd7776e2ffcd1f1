import { Trans } from "@lingui/react/macro";
import type { NetworkReason, NetworkSuggestion } from "@plaza/types/networks";
import { Link } from "react-router";
import { formatList } from "../../../lib/format.ts";
import { useLocale } from "../../../lib/locales.ts";
import { networkPath, networksPath } from "../../../lib/urls.ts";
import { LanguageText } from "../../../ui/language-text.tsx";
import { Tile } from "../../../ui/tile/tile.tsx";
import { LanguageName } from "../../../ui/values.tsx";
import styles from "./member-home.module.css";

/** Networks that fit what she said of herself, with the reason. */
export function NetworksToJoin({ suggestions }: { suggestions: NetworkSuggestion[] }) {
  const locale = useLocale();
  return (
    <section aria-labelledby="networks-to-join" className={styles["section"]}>
      <h2 id="networks-to-join">
        <Trans>Networks you may like</Trans>
      </h2>
      {suggestions.length === 0 ? (
        <p className={styles["quiet"]}>
          <Trans>There is no other network that you could join at the moment.</Trans>
        </p>
      ) : null}
      <ul role="list">
        {suggestions.map(({ network, reasons }) => (
          <li key={network.networkId} className={styles["person"]}>
            <span>
              <Tile seed={`network:${network.networkId}`} size={40} />
            </span>
            <div>
              <h3 className={styles["name"]}>
                <Link to={networkPath(locale, network.slug)}>
                  <LanguageText text={network.name} />
                </Link>
              </h3>
              <ul role="list" className={styles["reasons"]}>
                {reasons.map((reason) => (
                  <li key={reason.type}>
                    <ReasonWords reason={reason} />
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      <p className={styles["onward"]}>
        <Link to={networksPath(locale)}>
          <Trans>All networks</Trans>
        </Link>
      </p>
    </section>
  );
}

function ReasonWords({ reason }: { reason: NetworkReason }) {
  switch (reason.type) {
    case "topics":
      return (
        <Trans>
          About <TopicNames names={reason.topics.map(({ label }) => label)} />
        </Trans>
      );
    case "language":
      return (
        <Trans>
          In <LanguageName code={reason.language} isInSentence />
        </Trans>
      );
    case "place":
      return <Trans>About your country: {reason.place.name}</Trans>;
    case "largest":
      return <Trans>One of the largest</Trans>;
  }
}

function TopicNames({ names }: { names: string[] }) {
  return <span suppressHydrationWarning>{formatList(useLocale(), names)}</span>;
}
