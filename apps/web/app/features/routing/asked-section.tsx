import { Plural, Trans } from "@lingui/react/macro";
import type { AskedPerson, AskedView, AskView } from "@plaza/types/routing";
import { Suspense } from "react";
import { Link, useSearchParams } from "react-router";
import { lazyPart } from "../../lib/lazy-part.ts";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { DateText } from "../../ui/values.tsx";
import { AskStateText } from "./ask-state.tsx";
import { ReasonList } from "./reason-list.tsx";
import styles from "./routing.module.css";

await loadWords("asked");

/** Only who was asked can do something about it, and only staff sees the rounds. */
const AskDone = lazyPart(async () => ({ default: (await import("./ask-done.tsx")).AskDone }));
const AskActs = lazyPart(async () => ({ default: (await import("./ask-acts.tsx")).AskActs }));
const TakeBackForm = lazyPart(async () => ({ default: (await import("./ask-acts.tsx")).TakeBackForm }));
const RoutingRounds = lazyPart(async () => ({ default: (await import("./routing-rounds.tsx")).RoutingRounds }));

type Props = { data: AskedView; asked: AskedPerson[] };

export function AskedSection({ data, asked }: Props) {
  const { mine } = data;
  return (
    <section className={styles["section"]}>
      {mine === null ? null : (
        <Suspense>
          <AskDone />
        </Suspense>
      )}
      {mine !== null && (mine.can.answer || mine.can.takeBack) ? <AskedOfYou ask={mine} /> : null}
      <WhoWasAsked data={data} asked={asked} />
    </section>
  );
}

function AskedOfYou({ ask }: { ask: AskView }) {
  return (
    <>
      <h2>
        <Trans>You were asked</Trans>
      </h2>
      <ReasonList reasons={ask.reasons} />
      <Suspense>{ask.can.takeBack ? <TakeBackForm ask={ask} /> : <AskActs ask={ask} />}</Suspense>
    </>
  );
}

function WhoWasAsked({ data, asked }: Props) {
  const { facilitators, nextAt, rounds } = data;
  // Whoever has just asked wants to know; those who were asked know it of themselves.
  const isOpen = useSearchParams()[0].get("done") === "asked";
  return (
    <Disclosure summary={<Trans>Who was asked, and why</Trans>} isOpen={isOpen}>
      {asked.length === 0 ? (
        <p>
          <Trans>Nobody has been asked yet.</Trans>
        </p>
      ) : (
        <ul role="list" className={styles["people"]}>
          {asked.map((person) => (
            <li key={person.handle}>
              <Person person={person} />
            </li>
          ))}
        </ul>
      )}
      {facilitators === 0 ? null : (
        <p>
          <Plural
            value={facilitators}
            one="Besides, one person who facilitates a network on this topic."
            other="Besides, # people who facilitate networks on this topic."
          />
        </p>
      )}
      {nextAt === null ? null : (
        <p className={styles["quiet"]}>
          <Trans>
            Without an answer, others are asked from <DateText at={nextAt} /> on.
          </Trans>
        </p>
      )}
      {rounds === null ? null : (
        <Suspense>
          <RoutingRounds rounds={rounds} />
        </Suspense>
      )}
    </Disclosure>
  );
}

function Person({ person }: { person: AskedPerson }) {
  const locale = useLocale();
  const name = <bdi>{person.name}</bdi>;
  return (
    <>
      <p>
        {person.hasPage ? <Link to={personPath(locale, person.handle)}>{name}</Link> : name}{" "}
        <span className={styles["quiet"]}>
          <AskStateText state={person.state} />, <DateText at={person.createdAt} />
        </span>
      </p>
      <ReasonList reasons={person.reasons} />
    </>
  );
}
