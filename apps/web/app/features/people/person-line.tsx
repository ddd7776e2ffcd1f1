import { Trans, useLingui } from "@lingui/react/macro";
import type { PersonField, PersonHit } from "@plaza/types/people";
import { Link } from "react-router";
import { formatList } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { personPath, placePath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { MarkedText } from "../../ui/language-text.tsx";
import { LanguageName } from "../../ui/values.tsx";
import { useOfferNames, useRoleNames } from "../../ui/member-names.ts";
import styles from "./person-line.module.css";

/** One person in a list: who, what she knows and offers, and why she is here. */
export function PersonLine({ person }: { person: PersonHit }) {
  const locale = useLocale();
  return (
    <article className={styles["line"]}>
      <Avatar seed={`member:${person.memberId}`} photoUrl={person.photo?.smallPath ?? null} size={56} />
      <div className={styles["words"]}>
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
        <Work person={person} />
        <Knows topics={person.topics} />
        {person.excerpt === null ? null : (
          <p className={styles["excerpt"]}>
            <MarkedText text={person.excerpt} />
          </p>
        )}
        <Facts person={person} />
        <Why reason={person.reason} />
      </div>
    </article>
  );
}

function Work({ person: { role, jobTitle, organisation } }: { person: PersonHit }) {
  const roles = useRoleNames();
  const doing = jobTitle ?? (role === null ? null : roles[role]);
  if (doing === null && organisation === null) return null;
  return (
    <p>
      {doing === null ? null : <span dir="auto">{doing}</span>}
      {doing === null || organisation === null ? null : " · "}
      {organisation === null ? null : (
        <span lang={organisation.name.lang === "und" ? undefined : organisation.name.lang} dir={organisation.name.dir}>
          {organisation.name.text}
        </span>
      )}
    </p>
  );
}

function Knows({ topics }: Pick<PersonHit, "topics">) {
  if (topics.length === 0) return null;
  return (
    <p className={styles["topics"]}>
      <span className={styles["quiet"]}>
        <Trans>Knows:</Trans>{" "}
      </span>
      {topics.map(({ slug, label, isEndorsed }, position) => (
        <span key={slug}>
          {position === 0 ? null : ", "}
          {isEndorsed ? (
            <>
              <strong>{label}</strong>{" "}
              <span className={styles["quiet"]}>
                (<Trans>endorsed</Trans>)
              </span>
            </>
          ) : (
            label
          )}
        </span>
      ))}
    </p>
  );
}

function Facts({ person: { place, languages, offers, isAvailable } }: { person: PersonHit }) {
  const locale = useLocale();
  const offerNames = useOfferNames();
  return (
    <ul role="list" className={styles["facts"]}>
      {place === null ? null : (
        <li>
          <Link to={placePath(locale, place.slug)}>{place.name}</Link>
        </li>
      )}
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
      {offers.map((offer) => (
        <li key={offer}>{offerNames[offer]}</li>
      ))}
      {isAvailable ? (
        <li>
          <Trans>Available now</Trans>
        </li>
      ) : null}
    </ul>
  );
}

function Why({ reason }: Pick<PersonHit, "reason">) {
  const { t } = useLingui();
  const locale = useLocale();
  if (reason === null || reason.fields.length === 0) return null;
  const names: Record<PersonField, string> = {
    name: t`name`,
    expertise: t`expertise`,
    work: t`work`,
    place: t`place`,
    languages: t`languages`,
    introduction: t`introduction`,
  };
  const list = formatList(
    locale,
    reason.fields.map((field) => names[field]),
  );
  return (
    <p className={styles["quiet"]}>
      <Trans>Found in: {list}</Trans>
    </p>
  );
}
