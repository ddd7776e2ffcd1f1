import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NetworkReason, NetworkSuggestion } from "@plaza/types/networks";
import { formatList, formatNumber, languageInSentence } from "../../lib/format.ts";
import type { FormState } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tile } from "../../ui/tile/tile.tsx";
import styles from "./suggested-networks.module.css";

type Props = { state: FormState; suggestions: NetworkSuggestion[]; ticked: string[] };

/** Networks to tick, each with its purpose and why it stands here. */
export function SuggestedNetworks({ state, suggestions, ticked }: Props) {
  if (suggestions.length === 0)
    return (
      <p>
        <Trans>No network is open to everybody yet. You can look for one, or start one, later.</Trans>
      </p>
    );
  return (
    <Fieldset
      legend={<Trans>Networks to join</Trans>}
      id={state.id("networks")}
      error={state.error("networks")}
      hint={<Trans>You are in at once, and can leave at any time.</Trans>}
    >
      <ul role="list" className={styles["list"]}>
        {suggestions.map(({ network, reasons }) => (
          <li key={network.networkId}>
            <label className={styles["choice"]}>
              <input
                type="checkbox"
                name="networks"
                value={network.slug}
                defaultChecked={ticked.includes(network.slug)}
              />
              <Tile seed={`network:${network.networkId}`} size={40} />
              <span className={styles["words"]}>
                <strong>
                  <LanguageText text={network.name} />
                </strong>
                <span className={styles["purpose"]}>
                  <LanguageText text={network.purpose} />
                </span>
                <span className={styles["quiet"]}>
                  <Members count={network.memberCount} />
                  {reasons.map((reason) => (
                    <span key={reason.type}>
                      {" · "}
                      <Reason reason={reason} />
                    </span>
                  ))}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}

function Members({ count }: { count: number }) {
  const locale = useLocale();
  const shown = formatNumber(locale, count);
  return <Plural value={count} one={`${shown} member`} other={`${shown} members`} />;
}

/** Why a network fits, in words. */
function Reason({ reason }: { reason: NetworkReason }) {
  const { t } = useLingui();
  const locale = useLocale();
  switch (reason.type) {
    case "topics": {
      const list = formatList(
        locale,
        reason.topics.map(({ label }) => label),
      );
      return <>{t`Your topics: ${list}`}</>;
    }
    case "language": {
      const name = languageInSentence(locale, reason.language) ?? reason.language;
      return <span suppressHydrationWarning>{t`People write in ${name}`}</span>;
    }
    case "place":
      return <>{t`It is about ${reason.place.name}`}</>;
    case "largest":
      return <Trans>One of the largest</Trans>;
  }
}
