import { Plural, Trans } from "@lingui/react/macro";
import type { ResourceItem } from "@plaza/types/resources";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { resourcePath } from "../../lib/urls.ts";
import { LanguageName } from "../../ui/values.tsx";
import styles from "./also-in.module.css";

/** The languages in which the same work can be read. */
export function AlsoIn({ translations, moreTranslations }: Pick<ResourceItem, "translations" | "moreTranslations">) {
  const locale = useLocale();
  if (translations.length === 0) return null;
  return (
    <p className={styles["also"]}>
      <Trans>Also in</Trans>{" "}
      {translations.map((translation, position) => (
        <span key={translation.resourceId}>
          {position === 0 ? null : ", "}
          <Link to={resourcePath(locale, translation)} hrefLang={translation.language}>
            <LanguageName code={translation.language} isInSentence />
          </Link>
        </span>
      ))}
      {moreTranslations === 0 ? null : (
        <>
          {" "}
          <Plural value={moreTranslations} one="and # more language" other="and # more languages" />
        </>
      )}
    </p>
  );
}
