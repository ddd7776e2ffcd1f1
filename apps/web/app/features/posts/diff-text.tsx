import { Trans } from "@lingui/react/macro";
import type { DiffPart } from "@plaza/types/posts";
import { Fragment } from "react";
import styles from "./history.module.css";

type Props = { parts: readonly DiffPart[]; language: string; dir: "ltr" | "rtl" };

/** Beyond that, what is the same is left out in the middle. */
const sameMax = 600;
const sameEnd = 200;

/** What went is struck, what came is marked; screen readers hear which is which. */
export function DiffText({ parts, language, dir }: Props) {
  return (
    <div className={styles["text"]} lang={language === "und" ? "" : language} dir={dir}>
      {parts.map(({ kind, text }, position) => {
        // The parts of one difference never change places.
        // oxlint-disable-next-line react/no-array-index-key
        if (kind === "same") return <Fragment key={position}>{shortened(text)}</Fragment>;
        const Part = kind === "added" ? "ins" : "del";
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <Part key={position}>
            <span className="visually-hidden">
              {kind === "added" ? <Trans>[added]</Trans> : <Trans>[taken out]</Trans>}{" "}
            </span>
            {text}
          </Part>
        );
      })}
    </div>
  );
}

const shortened = (text: string): string =>
  text.length <= sameMax ? text : `${text.slice(0, sameEnd)}\n[…]\n${text.slice(-sameEnd)}`.toWellFormed();
