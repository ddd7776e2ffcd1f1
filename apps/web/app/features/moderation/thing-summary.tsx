import { Trans } from "@lingui/react/macro";
import type { PersonLabel, SubjectView } from "@plaza/types/moderation";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, personPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./moderation.module.css";
import { useStateNames, useSubjectNames } from "./moderation-words.ts";

export function PersonName({ person }: { person: PersonLabel }) {
  const locale = useLocale();
  return (
    <Link to={personPath(locale, person.handle)}>
      <bdi>{person.name}</bdi>
    </Link>
  );
}

/** What somebody reported, as a quotation. */
export function ThingSummary({ thing, namesState = false }: { thing: SubjectView; namesState?: boolean }) {
  const names = useSubjectNames();
  const states = useStateNames();
  const { excerpt, state } = thing;
  return (
    <div className={styles["thing"]}>
      <p className={styles["quiet"]}>{names[thing.subject]}</p>
      <Title thing={thing} />
      {excerpt === null ? null : (
        <p>
          <LanguageText text={excerpt} />
        </p>
      )}
      <Whose thing={thing} />
      {namesState && state !== null ? <p className={styles["quiet"]}>{states[state]}</p> : null}
    </div>
  );
}

function Title({ thing: { title, path } }: { thing: SubjectView }) {
  const locale = useLocale();
  if (title === null) return null;
  const words = <LanguageText text={title} />;
  return <p className={styles["title"]}>{path === null ? words : <Link to={`/${locale}${path}`}>{words}</Link>}</p>;
}

function Whose({ thing: { person, network } }: { thing: SubjectView }) {
  const locale = useLocale();
  return (
    <p className={styles["quiet"]}>
      {person === null ? null : (
        <Trans>
          By <PersonName person={person} />
        </Trans>
      )}
      {person !== null && network !== null ? " · " : null}
      {network === null ? null : (
        <Link to={networkPath(locale, network.slug)}>
          <LanguageText text={network.name} />
        </Link>
      )}
    </p>
  );
}
