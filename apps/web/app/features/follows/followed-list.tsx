import { Trans, useLingui } from "@lingui/react/macro";
import { followKinds, type FollowKind, type FollowTarget, type FollowView } from "@plaza/types/follows";
import { Form } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { followingPath } from "../../lib/urls.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./followed-list.module.css";
import { TargetLink } from "./target-link.tsx";

/** By kind, what was followed last first; each with the way to let go of it. */
export function FollowedList({ follows }: { follows: FollowView[] }) {
  const names = useKindNames();
  return followKinds.map((kind) => {
    const ofKind = follows.filter((follow) => follow.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`followed-${kind}`} className={styles["section"]}>
        <h2 id={`followed-${kind}`}>{names[kind]}</h2>
        <ul role="list" className={styles["list"]}>
          {ofKind.map((follow) => (
            <Followed key={follow.id} follow={follow} />
          ))}
        </ul>
      </section>
    );
  });
}

function useKindNames(): Record<FollowKind, string> {
  const { t } = useLingui();
  return {
    topic: t`Topics`,
    place: t`Places`,
    person: t`People`,
    network: t`Networks`,
    collection: t`Collections`,
    thread: t`Discussions`,
    question: t`Questions`,
  };
}

function Followed({ follow: { kind, id, target } }: { follow: FollowView }) {
  const { t } = useLingui();
  const name = target === null ? t`what you can no longer see` : nameOf(target);
  return (
    <li className={styles["followed"]}>
      {target === null ? (
        <span>
          <Trans>You can no longer see this.</Trans>
        </span>
      ) : (
        <TargetLink target={target} />
      )}
      <Form method="post" action={followingPath(useLocale())} preventScrollReset>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <Button variant="secondary" name="act" value="unfollow" aria-label={t`Stop following ${name}`}>
          <Trans>Stop following</Trans>
        </Button>
      </Form>
    </li>
  );
}

function nameOf(target: FollowTarget): string {
  switch (target.kind) {
    case "topic":
      return target.topic.label;
    case "place":
      return target.place.name;
    case "person":
      return target.person.name;
    case "network":
      return target.network.name.text;
    case "collection":
      return target.collection.title.text;
    case "thread":
      return target.thread.title.text;
    case "question":
      return target.question.title.text;
  }
}
