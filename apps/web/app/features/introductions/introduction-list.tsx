import { Trans, useLingui } from "@lingui/react/macro";
import type { IntroductionView } from "@plaza/types/introductions";
import { type ReactNode, useId } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath, reportIntroductionPath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./introductions.module.css";

type Props = { title: ReactNode; introductions: IntroductionView[]; isReceived: boolean };

/** Within a form: each button sends its verb with the number of the introduction. */
export function IntroductionList({ title, introductions, isReceived }: Props) {
  const id = useId();
  if (introductions.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <h2 id={id}>{title}</h2>
      <ul role="list">
        {introductions.map((introduction) => (
          <li key={introduction.introductionId} className={styles["item"]}>
            <Person introduction={introduction} />
            <p className={styles["message"]}>
              <LanguageText text={introduction.message} />
            </p>
            <p className={styles["quiet"]}>
              <StateWords introduction={introduction} isReceived={isReceived} />
            </p>
            <Address introduction={introduction} />
            <Answers introduction={introduction} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type One = { introduction: IntroductionView };

function Person({ introduction: { other } }: One) {
  const locale = useLocale();
  const name = <bdi>{other.name}</bdi>;
  return (
    <>
      <h3>{other.hasPage ? <Link to={personPath(locale, other.handle)}>{name}</Link> : name}</h3>
      {other.isFictional ? (
        <p className={styles["quiet"]}>
          <Trans>Fictional member, for the demo</Trans>
        </p>
      ) : null}
    </>
  );
}

function StateWords({ introduction, isReceived }: One & { isReceived: boolean }) {
  const { state, createdAt, lapsesAt } = introduction;
  const settledAt = introduction.settledAt ?? lapsesAt;
  switch (state) {
    case "open":
      return isReceived ? (
        <Trans>
          Asked on <DateText at={createdAt} />. Without an answer it ends by itself on <DateText at={lapsesAt} />.
        </Trans>
      ) : (
        <Trans>
          You asked on <DateText at={createdAt} />. There is time to answer until <DateText at={lapsesAt} />.
        </Trans>
      );
    case "accepted":
      return (
        <Trans>
          Accepted on <DateText at={settledAt} />
        </Trans>
      );
    case "declined":
      return isReceived ? (
        <Trans>
          You declined on <DateText at={settledAt} />
        </Trans>
      ) : (
        <Trans>
          Not possible at the moment, answered on <DateText at={settledAt} />
        </Trans>
      );
    case "lapsed":
      return (
        <Trans>
          Ended without an answer on <DateText at={settledAt} />
        </Trans>
      );
    case "withdrawn":
      return (
        <Trans>
          Taken back on <DateText at={settledAt} />
        </Trans>
      );
  }
}

function Address({ introduction: { address } }: One) {
  if (address === null) return null;
  return (
    <p>
      <Trans>
        Write to <a href={`mailto:${address}`}>{address}</a>
      </Trans>
    </p>
  );
}

function Answers({ introduction: { introductionId, other, can, isReported } }: One) {
  const { t } = useLingui();
  const locale = useLocale();
  const value = String(introductionId);
  const { name } = other;
  return (
    <ButtonRow>
      {can.accept ? (
        <SubmitButton name="accept" value={value} label={t`Accept the introduction to ${name}`}>
          <Trans>Accept</Trans>
        </SubmitButton>
      ) : null}
      {can.decline ? (
        <SubmitButton variant="secondary" name="decline" value={value} label={t`Decline kindly: ${name}`}>
          <Trans>Decline kindly</Trans>
        </SubmitButton>
      ) : null}
      {can.withdraw ? (
        <SubmitButton variant="secondary" name="withdraw" value={value} label={t`Take back the request to ${name}`}>
          <Trans>Take back</Trans>
        </SubmitButton>
      ) : null}
      {can.report ? (
        <Link
          to={reportIntroductionPath(locale, introductionId)}
          aria-label={t`Report this request between you and ${name}`}
        >
          <Trans>Report this</Trans>
        </Link>
      ) : null}
      {isReported ? (
        <span className={styles["quiet"]}>
          <Trans>You reported this; staff will look at it.</Trans>
        </span>
      ) : null}
    </ButtonRow>
  );
}
