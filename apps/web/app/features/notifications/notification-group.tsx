import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NotificationGroup, NotificationItem } from "@plaza/types/notifications";
import { Link } from "react-router";
import { classes } from "../../lib/classes.ts";
import type { FormState } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { openNotificationPath } from "../../lib/urls.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import { EventSentence } from "./event-sentence.tsx";
import styles from "./notification-group.module.css";
import { useReasonWords } from "./reason-words.ts";

type Props = { group: NotificationGroup; muting: FormState };

/** What happened in one thread or question, each thing with why it is told. */
export function NotificationGroupLines({ group, muting }: Props) {
  const { subject, title, items, moreCount, unseenCount } = group;
  return (
    <section
      className={classes(styles["group"], unseenCount > 0 && styles["unseen"])}
      aria-labelledby={`of-${subject}`}
    >
      <h2 id={`of-${subject}`} className={styles["title"]}>
        {title === null ? <Trans>Your account</Trans> : <LanguageText text={title} />}
      </h2>
      <ul role="list">
        {items.map((item) => (
          <Line key={item.notificationId} item={item} />
        ))}
      </ul>
      {moreCount === 0 ? null : (
        <p className={styles["quiet"]}>
          <Plural value={moreCount} one="And # older one." other="And # older ones." />
        </p>
      )}
      {group.can.mute ? <Muting group={group} state={muting} /> : null}
    </section>
  );
}

function Line({ item }: { item: NotificationItem }) {
  const locale = useLocale();
  const why = useReasonWords()[item.reason];
  return (
    <li className={styles["line"]}>
      <p className={styles["what"]}>
        {item.isSeen ? null : (
          <span className={styles["new"]}>
            <Trans>New</Trans>
          </span>
        )}{" "}
        {/* Opening it marks it as seen, so it is not to be fetched ahead. */}
        <Link to={openNotificationPath(locale, item.notificationId)} rel="nofollow">
          <EventSentence item={item} />
        </Link>{" "}
        <span className={styles["quiet"]}>
          <DateText at={item.createdAt} />
        </span>
      </p>
      {item.excerpt === null ? null : (
        <p className={styles["excerpt"]}>
          <LanguageText text={item.excerpt} />
        </p>
      )}
      <p className={styles["quiet"]}>{why}</p>
    </li>
  );
}

function Muting({ group: { subject, title, isMuted }, state }: { group: NotificationGroup; state: FormState }) {
  const { t } = useLingui();
  const name = title?.text ?? "";
  return (
    <Form state={state} isInline label={isMuted ? t`Hear of ${name} again` : t`Hear no more of ${name}`}>
      <input type="hidden" name="subject" value={subject} />
      <SubmitButton variant="secondary" name="act" value={isMuted ? "unmute" : "mute"}>
        {isMuted ? <Trans>Hear of this again</Trans> : <Trans>Hear no more of this</Trans>}
      </SubmitButton>
    </Form>
  );
}
