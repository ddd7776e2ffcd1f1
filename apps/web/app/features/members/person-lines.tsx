import type { PersonView } from "@plaza/types/members";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { useRoleNames } from "../../ui/member-names.ts";
import styles from "./person-lines.module.css";

type Props = {
  people: PersonView[];
  /** Below each: what can be done for her. */
  renderAfter?: (person: PersonView) => ReactNode;
};

/** Members one below the other, with what they do and know. */
export function PersonLines({ people, renderAfter }: Props) {
  const locale = useLocale();
  const roles = useRoleNames();
  return (
    <ul role="list" className={styles["list"]}>
      {people.map((person) => (
        <li key={person.memberId} className={styles["item"]}>
          <Avatar seed={`member:${person.memberId}`} photoUrl={person.photo?.smallPath ?? null} size={48} />
          <div className={styles["words"]}>
            <Link to={personPath(locale, person.handle)} className={styles["name"]}>
              <bdi>{person.name}</bdi>
            </Link>
            <p className={styles["quiet"]}>
              {[
                person.jobTitle,
                person.jobTitle === null && person.role !== null ? roles[person.role] : null,
                person.knows.map(({ label }) => label).join(", "),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {renderAfter?.(person)}
          </div>
        </li>
      ))}
    </ul>
  );
}
