import type { MailItem } from "@plaza/types/accounts";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { outboxMailPath } from "../../lib/urls.ts";
import { DateTimeText } from "../../ui/values.tsx";
import styles from "./accounts.module.css";

export function MailList({ mails }: { mails: readonly MailItem[] }) {
  const locale = useLocale();
  return (
    <ul role="list" className={styles["rows"]}>
      {mails.map(({ mailId, subject, to, createdAt }) => (
        <li key={mailId} className={styles["row"]}>
          <span>
            <Link to={outboxMailPath(locale, mailId)} dir="auto">
              {subject}
            </Link>
            <br />
            <bdi className={styles["quiet"]}>{to}</bdi>
          </span>
          <span className={styles["quiet"]}>
            <DateTimeText at={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
