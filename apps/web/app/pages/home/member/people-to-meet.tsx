import { Trans } from "@lingui/react/macro";
import type { MeetingReason, PersonToMeet } from "@plaza/types/member-home";
import type { TopicLabel } from "@plaza/types/topics";
import { Link } from "react-router";
import { formatList, languageInSentence } from "../../../lib/format.ts";
import { useLocale } from "../../../lib/locales.ts";
import { ownProfilePath, peoplePath, personPath, placePath } from "../../../lib/urls.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import styles from "./member-home.module.css";

/** Others with a topic in common, each with what it is. */
export function PeopleToMeet({ people, hasTopics }: { people: PersonToMeet[]; hasTopics: boolean }) {
  const locale = useLocale();
  return (
    <section aria-labelledby="people-to-meet" className={styles["section"]}>
      <h2 id="people-to-meet">
        <Trans>People to meet this week</Trans>
      </h2>
      {people.length === 0 ? <Nobody hasTopics={hasTopics} /> : null}
      <ul role="list">
        {people.map(({ person, reason }) => (
          <li key={person.personId} className={styles["person"]}>
            <Avatar seed={`member:${person.personId}`} size={40} />
            <div>
              <h3 className={styles["name"]}>
                <Link to={personPath(locale, person.handle)} dir="auto">
                  {person.name}
                </Link>
              </h3>
              {person.isFictional ? (
                <p className={styles["quiet"]}>
                  <Trans>Fictional member, for the demo</Trans>
                </p>
              ) : null}
              <Reason reason={reason} />
            </div>
          </li>
        ))}
      </ul>
      <p className={styles["onward"]}>
        <Link to={peoplePath(locale)}>
          <Trans>Find other people</Trans>
        </Link>
      </p>
    </section>
  );
}

function Nobody({ hasTopics }: { hasTopics: boolean }) {
  const locale = useLocale();
  if (hasTopics)
    return (
      <p className={styles["quiet"]}>
        <Trans>Nobody new shares your topics at the moment.</Trans>
      </p>
    );
  return (
    <p>
      <Link to={ownProfilePath(locale)}>
        <Trans>Say what you know and want to learn</Trans>
      </Link>
      <br />
      <Trans>People are proposed by topics that you share.</Trans>
    </p>
  );
}

function Reason({ reason: { knows, learns, shares, languages, place } }: { reason: MeetingReason }) {
  const locale = useLocale();
  const languageNames = languages.flatMap((code) => languageInSentence(locale, code) ?? []);
  return (
    <ul role="list" className={styles["reasons"]}>
      {knows.length === 0 ? null : (
        <li>
          <Trans>
            Knows what you want to learn: <Topics topics={knows} />
          </Trans>
        </li>
      )}
      {learns.length === 0 ? null : (
        <li>
          <Trans>
            Wants to learn what you know: <Topics topics={learns} />
          </Trans>
        </li>
      )}
      {shares.length === 0 ? null : (
        <li>
          <Trans>
            Knows, as you do: <Topics topics={shares} />
          </Trans>
        </li>
      )}
      {languageNames.length === 0 ? null : (
        <li>
          <Trans>
            Speaks <Listed texts={languageNames} />, as you do
          </Trans>
        </li>
      )}
      {place === null ? null : (
        <li>
          <PlaceReason place={place} />
        </li>
      )}
    </ul>
  );
}

/** Browsers may join lists with other words than the server. */
function Listed({ texts }: { texts: string[] }) {
  return <span suppressHydrationWarning>{formatList(useLocale(), texts)}</span>;
}

const Topics = ({ topics }: { topics: TopicLabel[] }) => <Listed texts={topics.map(({ label }) => label)} />;

function PlaceReason({ place: { place, likeness } }: { place: NonNullable<MeetingReason["place"]> }) {
  const link = <Link to={placePath(useLocale(), place.slug)}>{place.name}</Link>;
  switch (likeness) {
    case "same":
      return <Trans>In the same place: {link}</Trans>;
    case "same_country":
      return <Trans>In the same country: {link}</Trans>;
    case "similar":
      return <Trans>In a place of about the same size: {link}</Trans>;
  }
}
