import { Trans } from "@lingui/react/macro";
import type { FieldVisibility } from "@plaza/types/members";
import type { ReactNode } from "react";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { useVisibilityNames } from "./member-words.ts";
import styles from "./profile-section.module.css";

type Props = {
  /** Of the section, and of what `?done=` says when its form was saved. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  /** Who sees what is written here. */
  seenBy?: FieldVisibility;
  children: ReactNode;
};

/** One part of the profile with its own form. */
export function ProfileSection({ id, title, lead, seenBy, children }: Props) {
  const names = useVisibilityNames();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles["section"]}>
      <h2 id={`${id}-title`} className={styles["title"]}>
        {title}
      </h2>
      {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
      {seenBy === undefined ? null : (
        <p className={styles["seen"]}>
          <Trans>
            Who sees this: <a href="#visibility">{names[seenBy]}</a>
          </Trans>
        </p>
      )}
      <DoneNotice when={id}>
        <Trans>Saved</Trans>
      </DoneNotice>
      {children}
    </section>
  );
}
