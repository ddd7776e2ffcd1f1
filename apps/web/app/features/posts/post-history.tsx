import { Trans, useLingui } from "@lingui/react/macro";
import type { RevisionView } from "@plaza/types/posts";
import { DateTimeText } from "../../ui/values.tsx";
import { AuthorLine, LinePart } from "./author-line.tsx";
import { DiffText } from "./diff-text.tsx";
import styles from "./history.module.css";

/** What was changed, the newest first. */
export function RevisionList({ revisions }: { revisions: readonly RevisionView[] }) {
  const { t } = useLingui();
  return (
    <ol className={styles["list"]} reversed aria-label={t`Changes`}>
      {revisions.map(({ version, editor, at, isMinor, note, titleDiff, diff, language, dir }) => (
        <li key={version} className={styles["revision"]} id={`version-${version}`}>
          <AuthorLine author={editor} seed={`version:${version}`}>
            <LinePart>
              <DateTimeText at={at} />
            </LinePart>
            {isMinor ? (
              <LinePart>
                <Trans>minor edit</Trans>
              </LinePart>
            ) : null}
          </AuthorLine>
          {note === null ? null : <p dir="auto">{note}</p>}
          {titleDiff === null ? null : <DiffText parts={titleDiff} language={language} dir={dir} />}
          <DiffText parts={diff} language={language} dir={dir} />
        </li>
      ))}
    </ol>
  );
}
