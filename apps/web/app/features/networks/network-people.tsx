import { Trans } from "@lingui/react/macro";
import type { NetworkPerson, NetworkView } from "@plaza/types/networks";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkMemberPath, networkPartPath, personPath } from "../../lib/urls.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./network-people.module.css";
import { useNetworkRoleNames } from "./network-words.ts";

type PeopleProps = {
  people: NetworkPerson[];
  level?: 2 | 3;
  /** Slug of the network that the reader is a steward of. */
  managedIn?: string;
};

export function NetworkPeople({ people, level = 3, managedIn }: PeopleProps) {
  return (
    <ol role="list" className={styles["people"]}>
      {people.map((person) => (
        <li key={person.handle}>
          <Person person={person} level={level}>
            {managedIn === undefined ? null : <ManageLink slug={managedIn} person={person} />}
          </Person>
        </li>
      ))}
    </ol>
  );
}

function Person({ person, level, children }: { person: NetworkPerson; level: 2 | 3; children: ReactNode }) {
  const locale = useLocale();
  const roles = useNetworkRoleNames();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={styles["person"]}>
      <Avatar seed={`member:${person.memberId}`} size={40} />
      <div className={styles["words"]}>
        <Heading className={styles["name"]}>
          <Link to={personPath(locale, person.handle)} dir="auto">
            {person.name}
          </Link>
        </Heading>
        <p className={styles["quiet"]}>
          {person.role === "member" ? null : <strong>{roles[person.role]}</strong>}
          {person.role !== "member" && person.isFictional ? " · " : null}
          {person.isFictional ? <Trans>Fictional member, for the demo</Trans> : null}
        </p>
        {person.knows.length === 0 ? null : (
          <p>
            <span className={styles["quiet"]}>
              <Trans>Knows</Trans>:{" "}
            </span>
            {person.knows.map(({ label }) => label).join(", ")}
          </p>
        )}
        {children}
      </div>
    </article>
  );
}

function ManageLink({ slug, person: { handle, name } }: { slug: string; person: NetworkPerson }) {
  return (
    <p>
      <Link to={networkMemberPath(useLocale(), slug, handle)}>
        <Trans>
          Role and membership <span className="visually-hidden">of {name}</span>
        </Trans>
      </Link>
    </p>
  );
}

type ExpertiseProps = {
  slug: string;
  expertise: NetworkView["expertise"];
  /** Slug of the topic that the list is narrowed to. */
  chosen?: string | null;
};

/** Topics that people here know, each a way to these people. */
export function Expertise({ slug, expertise, chosen = null }: ExpertiseProps) {
  const locale = useLocale();
  if (expertise.length === 0) return null;
  const path = networkPartPath(locale, slug, "members");
  return (
    <ul role="list" className={styles["expertise"]}>
      {expertise.map(({ topic, count }) => (
        <li key={topic.slug}>
          <Tag to={`${path}?${new URLSearchParams({ topic: topic.slug }).toString()}`}>
            <span suppressHydrationWarning>
              {topic.slug === chosen ? <strong>{topic.label}</strong> : topic.label} ({formatNumber(locale, count)})
            </span>
          </Tag>
        </li>
      ))}
    </ul>
  );
}
