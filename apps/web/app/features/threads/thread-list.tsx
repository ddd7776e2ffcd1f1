import type { ThreadItem } from "@plaza/types/threads";
import { ThreadLine } from "./thread-line.tsx";
import styles from "./thread-list.module.css";

/** Threads one below the other with a rule between. */
export function ThreadList({ threads, level = 3 }: { threads: ThreadItem[]; level?: 2 | 3 }) {
  return (
    <ol role="list" className={styles["list"]}>
      {threads.map((thread) => (
        <li key={thread.threadId}>
          <ThreadLine thread={thread} level={level} />
        </li>
      ))}
    </ol>
  );
}
