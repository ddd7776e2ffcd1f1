import { Plural, Trans } from "@lingui/react/macro";
import type { NetworkItem } from "@plaza/types/networks";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { DateText, LanguageName } from "../../ui/values.tsx";
import { useJoinPolicyNames } from "./network-words.ts";
import styles from "./network-line.module.css";

/** What there is to know of a network in a quiet line: who may join, how many are in, where and in which languages. */
export function NetworkFacts({ network }: { network: NetworkItem }) {
  const locale = useLocale();
  const policies = useJoinPolicyNames();
  const { memberCount, places, languages } = network;
  return (
    <ul role="list" className={styles["facts"]}>
      <li>
        <Plural
          value={memberCount}
          one={`${formatNumber(locale, memberCount)} member`}
          other={`${formatNumber(locale, memberCount)} members`}
        />
      </li>
      <li>{policies[network.joinPolicy]}</li>
      {places.length === 0 ? null : <li dir="auto">{places.map(({ name }) => name).join(", ")}</li>}
      {languages.length === 0 ? null : (
        <li>
          {languages.map((code, position) => (
            <span key={code}>
              {position === 0 ? null : ", "}
              <LanguageName code={code} isInSentence={position > 0} />
            </span>
          ))}
        </li>
      )}
      <Days network={network} />
      {network.isHidden ? (
        <li>
          <Trans>Hidden: only members know of it</Trans>
        </li>
      ) : null}
    </ul>
  );
}

function Days({ network: { startsOn, endsOn } }: { network: NetworkItem }) {
  if (startsOn === null || endsOn === null) return null;
  return (
    <li>
      <Trans>
        <DateText at={startsOn} /> to <DateText at={endsOn} />
      </Trans>
    </li>
  );
}
