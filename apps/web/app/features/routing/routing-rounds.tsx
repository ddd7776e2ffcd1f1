import { Trans, useLingui } from "@lingui/react/macro";
import type { AskHindrance, RoutingRound } from "@plaza/types/routing";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { DateTimeText, NumberText } from "../../ui/values.tsx";
import styles from "./routing.module.css";

await loadWords("asks");

/** For staff: who stood where in each round, from the numbers that were kept of it. */
export function RoutingRounds({ rounds }: { rounds: readonly RoutingRound[] }) {
  return (
    <>
      {rounds.map((round) => (
        <Round key={round.round} round={round} />
      ))}
    </>
  );
}

function Round({ round: { round, outcome, createdAt, candidates } }: { round: RoutingRound }) {
  const { t } = useLingui();
  const name = t`Round ${round}`;
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <caption>
          {name}, <DateTimeText at={createdAt} />
          {outcome === "nobody" ? (
            <>
              {": "}
              <Trans>nobody could be asked</Trans>
            </>
          ) : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Person</Trans>
            </th>
            <th scope="col">
              <Trans>Score</Trans>
            </th>
            <th scope="col">
              <Trans>Topic</Trans>
            </th>
            <th scope="col">
              <Trans>Language</Trans>
            </th>
            <th scope="col">
              <Trans>Place</Trans>
            </th>
            <th scope="col">
              <Trans>Endorsed</Trans>
            </th>
            <th scope="col">
              <Trans>Accepted answers</Trans>
            </th>
            <th scope="col">
              <Trans>Room</Trans>
            </th>
            <th scope="col">
              <Trans>Even load</Trans>
            </th>
            <th scope="col">
              <Trans>Decided</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {candidates.map((candidate) => (
            <Candidate key={candidate.handle} candidate={candidate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const hindranceWords: Record<AskHindrance, ReactNode> = {
  asker: <Trans>is the asker</Trans>,
  already_asked: <Trans>asked before</Trans>,
  suspended: <Trans>suspended</Trans>,
  blocked: <Trans>keeps apart</Trans>,
  not_listed: <Trans>not listed</Trans>,
  no_offer: <Trans>offers no answers</Trans>,
  paused: <Trans>pauses</Trans>,
  no_topic: <Trans>another topic</Trans>,
  no_language: <Trans>no common language</Trans>,
  month_full: <Trans>month is full</Trans>,
  week_full: <Trans>week is full</Trans>,
};

const digits = 100;
const short = (value: number): number => Math.round(value * digits) / digits;

function Candidate({ candidate }: { candidate: RoutingRound["candidates"][number] }) {
  const locale = useLocale();
  const { handle, name, score, parts, isAsked, hindrance } = candidate;
  const { topic, language, place, endorsements, answers, capacity, evenness } = parts;
  return (
    <tr>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell with a link, named by its words */}
      <td>
        <Link to={personPath(locale, handle)}>
          <bdi>{name}</bdi>
        </Link>
      </td>
      {Object.entries({ score, topic, language, place, endorsements, answers, capacity, evenness }).map(
        ([part, value]) => (
          <td key={part}>
            <NumberText value={short(value)} />
          </td>
        ),
      )}
      <td>
        {isAsked ? <Trans>asked</Trans> : hindrance === null ? <Trans>came later</Trans> : hindranceWords[hindrance]}
      </td>
    </tr>
  );
}
