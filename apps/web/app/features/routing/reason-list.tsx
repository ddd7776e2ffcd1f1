import { Plural, Trans } from "@lingui/react/macro";
import type { AskReason } from "@plaza/types/routing";
import { useLocale } from "../../lib/locales.ts";
import { formatList } from "../../lib/format.ts";
import { LanguageName } from "../../ui/values.tsx";
import styles from "./routing.module.css";

/** Why somebody was asked, in words that fit whoever reads them. */
export function ReasonList({ reasons }: { reasons: readonly AskReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className={styles["reasons"]}>
      {reasons.map((reason) => (
        <li key={reason.part}>
          <Reason reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function Reason({ reason }: { reason: AskReason }) {
  const locale = useLocale();
  switch (reason.part) {
    case "named":
      return (
        <Trans>
          Named by <bdi>{reason.by}</bdi>
        </Trans>
      );
    case "topic":
      return <Topic topics={labelsOf(locale, reason.topics)} endorsements={reason.endorsements} />;
    case "near_topic":
      return <Trans>Knows what is near to this: {labelsOf(locale, reason.topics)}</Trans>;
    case "language":
      return reason.isOfQuestion ? (
        <Trans>
          Answers in <LanguageName code={reason.language} isInSentence />, the language of the question
        </Trans>
      ) : (
        <Trans>
          Answers in <LanguageName code={reason.language} isInSentence />, which the asker reads
        </Trans>
      );
    case "place":
      return <Place tie={reason.tie} isSameSize={reason.band !== null} />;
    case "answers":
      return <Plural value={reason.count} one="One accepted answer on this" other="# accepted answers on this" />;
    case "room":
      return <Trans>Was not asked anything lately</Trans>;
  }
}

type Labelled = Extract<AskReason, { part: "topic" }>["topics"];
const labelsOf = (locale: Parameters<typeof formatList>[0], topics: Labelled): string =>
  formatList(
    locale,
    topics.map(({ label }) => label),
  );

function Topic({ topics, endorsements }: { topics: string; endorsements: number }) {
  if (endorsements === 0) return <Trans>Knows {topics}</Trans>;
  return (
    <Trans>
      Knows {topics}, endorsed <Plural value={endorsements} one="once" other="# times" />
    </Trans>
  );
}

function Place({ tie, isSameSize }: { tie: Extract<AskReason, { part: "place" }>["tie"]; isSameSize: boolean }) {
  if (tie === "same") return <Trans>Works in the same place</Trans>;
  if (tie === "country") return <Trans>Works in the same country</Trans>;
  return isSameSize ? <Trans>Works in a place of the same size</Trans> : <Trans>Works in a place like it</Trans>;
}
