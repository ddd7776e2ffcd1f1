import { Trans, useLingui } from "@lingui/react/macro";
import type { MatchedField, MatchedWord, SearchHitView } from "@plaza/types/search";
import { formatList } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { LanguageName } from "../../ui/values.tsx";
import { Typed } from "./typed.tsx";
import styles from "./why-this.module.css";

/** Where a hit holds the words, and which other words it was found by. */
export function WhyThis({ reason }: Pick<SearchHitView, "reason">) {
  if (reason === null) return null;
  const translated = reason.words.filter(({ how }) => how === "translated");
  const others = reason.words.filter(({ how }) => how !== "translated");
  return (
    <div className={styles["why"]}>
      {translated.length === 0 ? null : <Translated words={translated} />}
      <details>
        <summary>
          <Trans>Why this?</Trans>
        </summary>
        <Fields fields={reason.fields} />
        {[...translated, ...others].map((word) => (
          <p key={`${word.typed} ${word.found}`}>
            <FoundAs word={word} />
          </p>
        ))}
      </details>
    </div>
  );
}

/** Said without being asked: the reader sees at once why a text in another language is here. */
function Translated({ words }: { words: MatchedWord[] }) {
  const language = words[0]?.language ?? "und";
  const found = [...new Set(words.map(({ found: text }) => text))].join(", ");
  return (
    <p className={styles["translated"]}>
      <Trans>
        Found in <LanguageName code={language} isInSentence />:
      </Trans>{" "}
      <span lang={language} dir="auto">
        {found}
      </span>
    </p>
  );
}

function Fields({ fields }: { fields: MatchedField[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (fields.length === 0) return null;
  const names: Record<MatchedField, string> = {
    title: t`the title`,
    terms: t`topics, publisher, people or place`,
    summary: t`the summary`,
    body: t`the text`,
    names: t`the names of its topics in other languages`,
  };
  const list = formatList(
    locale,
    fields.map((field) => names[field]),
  );
  return (
    <p>
      <Trans>The words stand in {list}.</Trans>
    </p>
  );
}

function FoundAs({ word: { typed, found, how } }: { word: MatchedWord }) {
  const from = <Typed text={typed} />;
  const to = <Typed isStrong text={found} />;
  switch (how) {
    case "translated":
      return (
        <Trans>
          {from} was translated as {to}.
        </Trans>
      );
    case "corrected":
      return (
        <Trans>
          {from} was taken for {to}.
        </Trans>
      );
    case "completed":
      return (
        <Trans>
          {from} was completed to {to}.
        </Trans>
      );
  }
}
