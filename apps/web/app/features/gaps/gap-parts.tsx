import { Plural, Trans } from "@lingui/react/macro";
import type { GapItem, GapProposal } from "@plaza/types/gaps";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { questionPath, resourcePath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { DateText, LanguageName, NumberText } from "../../ui/values.tsx";
import styles from "./gaps.module.css";

function ThingLink({ thing }: { thing: GapProposal }) {
  const locale = useLocale();
  const { type, id, slug, title } = thing;
  return (
    <Link
      to={
        type === "resource"
          ? resourcePath(locale, { resourceId: id, slug })
          : questionPath(locale, { questionId: id, slug })
      }
    >
      <LanguageText text={title} />
    </Link>
  );
}

/** Found by the same words, and newer than the gap: nobody has looked yet. */
export function Proposals({ proposals }: { proposals: readonly GapProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <div>
      <p>
        <strong>
          <Trans>New since then, and may fit:</Trans>
        </strong>
      </p>
      <ul>
        {proposals.map((thing) => (
          <li key={`${thing.type} ${thing.id}`}>
            <ThingLink thing={thing} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who waits as a number, in which languages, since when; never whom. */
export function GapFacts({ gap: { waitingCount, languages, topics, createdAt } }: { gap: GapItem }) {
  const locale = useLocale();
  return (
    <>
      <p>
        <strong>
          <Plural value={waitingCount} one="# person waits" other="# people wait" />
        </strong>{" "}
        <span className={styles["quiet"]}>
          <Trans>
            since <DateText at={createdAt} />
          </Trans>
        </span>
      </p>
      {languages.length + topics.length === 0 ? null : (
        <ul role="list" className={styles["tags"]}>
          {languages.map(({ language, count }) => (
            <li key={language}>
              <Tag>
                <span>
                  <LanguageName code={language} /> <NumberText value={count} />
                </span>
              </Tag>
            </li>
          ))}
          {topics.map(({ slug, label }) => (
            <li key={slug}>
              <Tag to={topicPath(locale, slug)}>{label}</Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The words of those who wait, or the topics where words would tell of one person. */
export function GapName({ gap: { label, topics } }: { gap: Pick<GapItem, "label" | "topics"> }) {
  if (label !== null) return <LanguageText text={label} />;
  return <>{topics.map((topic) => topic.label).join(", ")}</>;
}

/** What became of it. */
export function Outcome({ gap: { state, filler, note } }: { gap: Pick<GapItem, "state" | "filler" | "note"> }) {
  if (state === "open") return null;
  if (state === "dismissed")
    return (
      <>
        <p>
          <Trans>Nothing will come of this:</Trans>
        </p>
        <p className={styles["words"]} dir="auto">
          {note}
        </p>
      </>
    );
  return (
    <p>
      {filler === null ? (
        <Trans>It was filled by something that is not public any more.</Trans>
      ) : (
        <Trans>
          It is there: <ThingLink thing={filler} />
        </Trans>
      )}
    </p>
  );
}
