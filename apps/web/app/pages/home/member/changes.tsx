import { Plural, Trans } from "@lingui/react/macro";
import type { Change, ChangeGroup } from "@plaza/types/member-home";
import { Link } from "react-router";
import { TargetLink } from "../../../features/follows/target-link.tsx";
import { useLocale } from "../../../lib/locales.ts";
import {
  collectionPath,
  followingPath,
  personPath,
  postPath,
  questionPath,
  resourcePath,
  threadPath,
  topicsPath,
} from "../../../lib/urls.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { KindTag } from "../../../ui/kind-tag.tsx";
import { LanguageText } from "../../../ui/language-text.tsx";
import { DateText } from "../../../ui/values.tsx";
import styles from "./member-home.module.css";

/** The newest, below the thing that it is new in. */
export function Changes({ groups, isFollowing }: { groups: ChangeGroup[]; isFollowing: boolean }) {
  const locale = useLocale();
  return (
    <section aria-labelledby="changes" className={styles["section"]}>
      <h2 id="changes">
        <Trans>New in what you follow and in your networks</Trans>
      </h2>
      {groups.length === 0 ? (
        <NoChanges isFollowing={isFollowing} />
      ) : (
        groups.map((group) => <Group key={keyOf(group)} group={group} />)
      )}
      {isFollowing ? (
        <p className={styles["onward"]}>
          <Link to={followingPath(locale)}>
            <Trans>What I follow</Trans>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function NoChanges({ isFollowing }: { isFollowing: boolean }) {
  const locale = useLocale();
  if (isFollowing)
    return (
      <p className={styles["quiet"]}>
        <Trans>Nothing new in the last three months.</Trans>
      </p>
    );
  return (
    <EmptyState
      title={<Trans>You follow nothing yet</Trans>}
      action={
        <Link to={topicsPath(locale)}>
          <Trans>Choose a topic</Trans>
        </Link>
      }
    >
      <p>
        <Trans>Follow a topic, a place, a person, a network or a collection, and what is new in it stands here.</Trans>
      </p>
    </EmptyState>
  );
}

const keyOf = ({ target }: ChangeGroup): string => JSON.stringify(target);

function Group({ group: { target, changes } }: { group: ChangeGroup }) {
  return (
    <section className={styles["group"]}>
      <h3>
        <TargetLink target={target} />
      </h3>
      <ul role="list">
        {changes.map((change) => (
          <li key={`${change.type} ${change.at} ${idOf(change)}`} className={styles["change"]}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function idOf(change: Change): number {
  switch (change.type) {
    case "resource":
      return change.resource.resourceId;
    case "members":
      return change.people[0]?.personId ?? 0;
    case "collection":
      return change.collection.collectionId;
    case "thread":
      return change.thread.threadId;
    case "question":
      return change.question.questionId;
    case "posts":
      return change.postId;
  }
}

function ChangeWords({ change }: { change: Change }) {
  const locale = useLocale();
  switch (change.type) {
    case "resource":
      return (
        <>
          <span className={styles["kind"]}>
            <KindTag kind={change.resource.kind} /> <When at={change.at} />
          </span>
          <Link to={resourcePath(locale, change.resource)}>
            <LanguageText text={change.resource.title} />
          </Link>
        </>
      );
    case "members":
      return (
        <>
          <Joined {...change} />
          <When at={change.at} />
        </>
      );
    case "collection":
      return (
        <>
          <span>
            <Trans>
              New collection:{" "}
              <Link to={collectionPath(locale, change.collection)}>
                <LanguageText text={change.collection.title} />
              </Link>
            </Trans>
          </span>
          <When at={change.at} />
        </>
      );
    case "thread":
    case "question":
    case "posts":
      return <TalkWords change={change} />;
  }
}

type Talk = Extract<Change, { type: "thread" | "question" | "posts" }>;

function TalkWords({ change }: { change: Talk }) {
  const locale = useLocale();
  switch (change.type) {
    case "thread":
      return (
        <>
          <span>
            <Trans>
              New discussion:{" "}
              <Link to={threadPath(locale, change.thread)}>
                <LanguageText text={change.thread.title} />
              </Link>
            </Trans>
          </span>
          <When at={change.at} />
        </>
      );
    case "question":
      return (
        <>
          <span>
            <Trans>
              New question:{" "}
              <Link to={questionPath(locale, change.question)}>
                <LanguageText text={change.question.title} />
              </Link>
            </Trans>
          </span>
          <When at={change.at} />
        </>
      );
    case "posts":
      return (
        <>
          <Link to={postPath(locale, change.postId)}>
            <Plural value={change.count} one="# new post" other="# new posts" />
          </Link>
          <When at={change.at} />
        </>
      );
  }
}

function When({ at }: { at: string }) {
  return (
    <span className={styles["quiet"]}>
      <DateText at={at} />
    </span>
  );
}

function Joined({ people, hasMore }: Extract<Change, { type: "members" }>) {
  const locale = useLocale();
  return (
    <div>
      <p>
        <Trans>Joined:</Trans>
      </p>
      <ul role="list" className={styles["names"]}>
        {people.map(({ personId, handle, name }) => (
          <li key={personId}>
            <Link to={personPath(locale, handle)} dir="auto">
              {name}
            </Link>
          </li>
        ))}
        {hasMore ? (
          <li>
            <Trans>and others</Trans>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
