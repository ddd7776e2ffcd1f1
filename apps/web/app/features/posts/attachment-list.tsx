import { useLingui } from "@lingui/react/macro";
import type { AttachmentView } from "@plaza/types/posts";
import { usePage } from "../../lib/data.ts";
import { formatByteSize } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import styles from "./attachment-list.module.css";

/** Pictures are shown, at most so tall as to leave the words in sight; everything is a download. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentView[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { light } = usePage();
  if (attachments.length === 0) return null;
  return (
    <ul className={styles["list"]} aria-label={t`Files`}>
      {attachments.map(({ attachmentId, url, fileName, byteSize, size }) => (
        <li key={attachmentId}>
          <a href={url} download>
            {size === null || light ? null : (
              <img
                src={url}
                alt=""
                width={size.width}
                height={size.height}
                loading="lazy"
                decoding="async"
                className={styles["picture"]}
              />
            )}
            <bdi>{fileName}</bdi>
          </a>{" "}
          <span className={styles["size"]} suppressHydrationWarning>
            {formatByteSize(locale, byteSize)}
          </span>
        </li>
      ))}
    </ul>
  );
}
