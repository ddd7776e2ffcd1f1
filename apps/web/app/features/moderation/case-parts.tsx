import { Plural, Trans } from "@lingui/react/macro";
import type { CaseView, ReviewedPost } from "@plaza/types/moderation";
import { Link } from "react-router";
import { classes } from "../../lib/classes.ts";
import { useLocale } from "../../lib/locales.ts";
import { casePath } from "../../lib/urls.ts";
import { ProseHtml } from "../../ui/prose.tsx";
import { DateText, DateTimeText } from "../../ui/values.tsx";
import styles from "./moderation.module.css";
import { useReportKinds, useStateNames } from "./moderation-words.ts";
import { PersonName } from "./thing-summary.tsx";

/** All that members said about it, those that wait first. */
export function Reports({ shown: { reports, objectedAct } }: { shown: CaseView }) {
  const kinds = useReportKinds();
  if (reports.length === 0) return null;
  const waiting = reports.filter(({ isSettled }) => !isSettled);
  return (
    <section className={styles["section"]}>
      <h2>
        {objectedAct === null ? (
          <Plural
            value={waiting.length}
            _0="Reports, all of them settled"
            one="# report waits"
            other="# reports wait"
          />
        ) : (
          <Trans>Why a second look is asked for</Trans>
        )}
      </h2>
      <ul role="list" className={styles["list"]}>
        {[...waiting, ...reports.filter(({ isSettled }) => isSettled)].map((report) => (
          <li key={report.reportId} className={styles["item"]}>
            {objectedAct === null ? (
              <p>
                <strong>{kinds[report.kind]}</strong>
                {report.isSettled ? (
                  <>
                    {" · "}
                    <Trans>settled</Trans>
                  </>
                ) : null}
              </p>
            ) : null}
            <p className={styles["words"]} dir="auto">
              {report.reason}
            </p>
            <p className={styles["quiet"]}>
              <DateTimeText at={report.at} />
              {report.reporter === null ? null : (
                <>
                  {" · "}
                  <PersonName person={report.reporter} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The words with those around them. */
export function ReviewedPosts({ posts }: { posts: ReviewedPost[] }) {
  const states = useStateNames();
  if (posts.length === 0) return null;
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>In its context</Trans>
      </h2>
      {posts.map((post) => (
        <article key={post.postId} className={classes(styles["post"], post.isReported && styles["reported"])}>
          <p className={styles["quiet"]}>
            {post.isReported ? (
              <strong className={styles["lead"]}>
                <Trans>This is what the case is about</Trans>
              </strong>
            ) : null}{" "}
            {post.author === null ? <Trans>Somebody whose account is gone</Trans> : <PersonName person={post.author} />}
            {" · "}
            <DateTimeText at={post.createdAt} />
            {post.state === "visible" ? null : ` · ${states[post.state]}`}
          </p>
          <ProseHtml html={post.html} lang={post.language} dir={post.dir} />
        </article>
      ))}
    </section>
  );
}

/** Whom it concerns, as far as a decision needs it. */
export function CasePerson({ shown: { person, thing, can } }: { shown: CaseView }) {
  const locale = useLocale();
  if (person === null) return null;
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>Whom it concerns</Trans>
      </h2>
      <p>
        <PersonName person={person} />{" "}
        <span className={styles["quiet"]}>
          <Trans>
            member since <DateText at={person.since} />
          </Trans>
        </span>
      </p>
      {person.isSuspended ? (
        <p>
          {person.suspendedUntil === null ? (
            <Trans>Suspended without an end</Trans>
          ) : (
            <Trans>
              Suspended until <DateText at={person.suspendedUntil} />
            </Trans>
          )}
        </p>
      ) : null}
      {thing.subject === "member" || !(can.suspend || can.reinstate) ? null : (
        <p className={styles["ways"]}>
          <Link to={casePath(locale, "member", person.memberId)}>
            <Trans>All about this person</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
