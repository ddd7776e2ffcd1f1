import { Trans } from "@lingui/react/macro";
import type { PostSource } from "@plaza/types/posts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./history.module.css";

type Props = { source: Pick<PostSource, "text" | "language" | "title">; typed: string };

/** Both texts of a stale edit: what stands there now, and what was typed, which also stands in the form. */
export function TextNow({ source, typed }: Props) {
  return (
    <div className={styles["now"]}>
      <Notice tone="warning" title={<Trans>Somebody changed this while you wrote</Trans>}>
        <p>
          <Trans>What you typed stands in the form below. Saving it puts it in the place of this:</Trans>
        </p>
        {source.title === null ? null : <p dir="auto">{source.title}</p>}
        <pre className={styles["text"]} dir="auto" lang={source.language === "und" ? "" : source.language}>
          {source.text}
        </pre>
        <Disclosure summary={<Trans>What you typed</Trans>}>
          <pre className={styles["text"]} dir="auto">
            {typed}
          </pre>
        </Disclosure>
      </Notice>
    </div>
  );
}
