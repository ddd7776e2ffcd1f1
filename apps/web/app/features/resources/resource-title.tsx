import { Trans } from "@lingui/react/macro";
import type { ResourceView } from "@plaza/types/resources";
import { formatList } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { KindTag } from "../../ui/kind-tag.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { LanguageName } from "../../ui/values.tsx";
import { AlsoIn } from "./also-in.tsx";
import styles from "./resource-title.module.css";

/** Kind and place, the title, who made it and when, and the languages it can be read in. */
export function ResourceTitle({ resource }: { resource: ResourceView }) {
  return (
    <header className={styles["title"]}>
      <p className={styles["kind"]}>
        <KindTag kind={resource.kind} />
        {resource.place === null ? null : <span>{resource.place.name}</span>}
      </p>
      <h1 dir={resource.title.dir}>
        <LanguageText text={resource.title} />
      </h1>
      <Makers resource={resource} />
      <Languages resource={resource} />
    </header>
  );
}

function Makers({ resource: { creators, publisher, year, edition } }: { resource: ResourceView }) {
  const locale = useLocale();
  const makers = creators.filter((creator) => creator !== publisher);
  const facts = [publisher, year === null ? null : String(year), edition].filter((fact) => fact !== null);
  if (makers.length === 0 && facts.length === 0) return null;
  return (
    <div>
      {makers.length === 0 ? null : (
        <p dir="auto" suppressHydrationWarning>
          {formatList(locale, makers)}
        </p>
      )}
      {facts.length === 0 ? null : (
        <p dir="auto" className={styles["quiet"]}>
          {facts.join(", ")}
        </p>
      )}
    </div>
  );
}

function Languages({ resource: { language, translations } }: { resource: ResourceView }) {
  if (language === "und" && translations.length === 0) return null;
  return (
    <div className={styles["languages"]}>
      {language === "und" ? null : (
        <p>
          <Trans>
            In <LanguageName code={language} isInSentence />
          </Trans>
        </p>
      )}
      <AlsoIn translations={translations} moreTranslations={0} />
    </div>
  );
}
