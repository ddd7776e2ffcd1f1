import { Trans } from "@lingui/react/macro";
import type { PersonView } from "@plaza/types/members";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { organisationPath, placePath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useRoleNames } from "../../ui/member-names.ts";
import styles from "./person-head.module.css";

type Props = { person: PersonView; level?: 1 | 2 };

/** Who this is: face, name and how to say it, what she does and where. */
export function PersonHead({ person, level = 1 }: Props) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles["head"]}>
      <Avatar seed={`member:${person.memberId}`} photoUrl={person.photo?.path ?? null} size={112} />
      <div className={styles["words"]}>
        {person.isFictional ? (
          <p className={styles["label"]}>
            <Tag>
              <Trans>Fictional member, for the demo</Trans>
            </Tag>
          </p>
        ) : null}
        <Heading dir="auto" className={styles["name"]}>
          {person.name}
        </Heading>
        <Spoken person={person} />
        <Work person={person} />
      </div>
    </div>
  );
}

function Spoken({ person: { pronunciation, pronouns } }: { person: PersonView }) {
  const said =
    pronunciation === null ? null : (
      <Trans>
        Say: <bdi>{pronunciation}</bdi>
      </Trans>
    );
  return <Line parts={[said, pronouns === null ? null : <bdi key="pronouns">{pronouns}</bdi>]} isQuiet />;
}

function Work({ person: { role, jobTitle, organisation, place } }: { person: PersonView }) {
  const locale = useLocale();
  const roles = useRoleNames();
  return (
    <>
      <Line
        parts={[
          jobTitle === null ? null : <bdi key="job">{jobTitle}</bdi>,
          role === null || role === "other" ? null : roles[role],
        ]}
      />
      <Line
        parts={[
          organisation && (
            <Link key="organisation" to={organisationPath(locale, organisation.slug)}>
              <LanguageText text={organisation.name} />
            </Link>
          ),
          organisation && (organisation.isConfirmed ? <Trans>confirmed</Trans> : <Trans>not confirmed yet</Trans>),
          place && (
            <Link key="place" to={placePath(locale, place.slug)}>
              {place.name}
            </Link>
          ),
        ]}
      />
    </>
  );
}

/** Parts with a point between them; nothing when there are none. */
function Line({ parts, isQuiet = false }: { parts: ReactNode[]; isQuiet?: boolean }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== false);
  if (shown.length === 0) return null;
  return (
    <p className={isQuiet ? styles["quiet"] : styles["line"]}>
      {shown.map((part, position) => (
        // The parts of a line never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={position} className={styles["part"]}>
          {part}
        </span>
      ))}
    </p>
  );
}
