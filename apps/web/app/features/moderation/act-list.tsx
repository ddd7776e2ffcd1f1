import { Trans } from "@lingui/react/macro";
import type { ActView, PersonLabel } from "@plaza/types/moderation";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { casePath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText, DateTimeText } from "../../ui/values.tsx";
import styles from "./moderation.module.css";
import { useActNames } from "./moderation-words.ts";
import { PersonName } from "./thing-summary.tsx";

type Shown = ActView & { person?: PersonLabel | null };

/** What was done, and why; `more` for what belongs to one of them. */
export function ActList<Act extends Shown>({
  acts,
  more,
  isForModerators = true,
}: {
  acts: Act[];
  more?: (act: Act) => ReactNode;
  isForModerators?: boolean;
}) {
  return (
    <ul role="list" className={styles["list"]}>
      {acts.map((act) => (
        <li key={act.actId} className={styles["item"]} id={`act-${act.actId}`}>
          <ActWords act={act} isForModerators={isForModerators} />
          {more?.(act)}
        </li>
      ))}
    </ul>
  );
}

export function ActWords({ act, isForModerators = false }: { act: Shown; isForModerators?: boolean }) {
  const names = useActNames();
  const isAutomatic = act.action === "hide" && act.reason === "";
  return (
    <>
      <p>
        <strong>{names[act.action]}</strong>
        {act.person ? (
          <>
            {" · "}
            <PersonName person={act.person} />
          </>
        ) : null}
      </p>
      {isAutomatic ? (
        <p>
          <Trans>Several members reported it. It stays hidden until moderators have looked at it.</Trans>
        </p>
      ) : null}
      {act.reason === "" ? null : (
        <p className={styles["words"]} dir="auto">
          {act.reason}
        </p>
      )}
      <About act={act} isForModerators={isForModerators} />
      {act.action === "suspend" ? <Until until={act.until} /> : null}
      <p className={styles["quiet"]}>
        <DateTimeText at={act.at} />
        {act.actor === null ? null : (
          <>
            {" · "}
            <PersonName person={act.actor} />
          </>
        )}
      </p>
    </>
  );
}

function Until({ until }: { until: string | null }) {
  return (
    <p>
      {until === null ? (
        <Trans>Without an end</Trans>
      ) : (
        <Trans>
          Until <DateText at={until} />
        </Trans>
      )}
    </p>
  );
}

/** To moderators the case; to the person herself where her words stand. */
function About({ act: { thing }, isForModerators }: { act: Shown; isForModerators: boolean }) {
  const locale = useLocale();
  if (thing === null || thing.title === null) return null;
  const pages: Partial<Record<typeof thing.subject, string>> = {
    thread: `/${locale}/discussions/${thing.subjectId}`,
    question: `/${locale}/questions/${thing.subjectId}`,
  };
  const own = pages[thing.subject] ?? `/${locale}/posts/${thing.subjectId}`;
  return (
    <p>
      <Link to={isForModerators ? casePath(locale, thing.subject, thing.subjectId) : own}>
        <LanguageText text={thing.title} />
      </Link>
    </p>
  );
}
