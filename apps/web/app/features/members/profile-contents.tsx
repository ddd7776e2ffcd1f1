import { useLingui } from "@lingui/react/macro";
import styles from "./profile-contents.module.css";

/** The sections of the forms, to jump to. */
export function ProfileContents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`On this page`} className={styles["contents"]}>
      <ul role="list">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
