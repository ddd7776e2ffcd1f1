import type { MarkedText as Marked, ResourceItem } from "@plaza/types/resources";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { shorten } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { placePath, resourcePath } from "../../lib/urls.ts";
import { KindTag } from "../../ui/kind-tag.tsx";
import { LanguageText, MarkedText } from "../../ui/language-text.tsx";
import { LanguageName } from "../../ui/values.tsx";
import { AlsoIn } from "./also-in.tsx";
import styles from "./resource-line.module.css";

type Props = {
  resource: ResourceItem;
  /** The title with marks; the plain title when absent. */
  title?: Marked;
  /** Lines around the match; the summary when absent, nothing when null. */
  excerpt?: Marked | null;
  /** 3 below a heading of level 2. */
  level?: 2 | 3;
  children?: ReactNode;
};

/** One line of a list of resources: kind, title, a few words, then where, when and in what language. */
export function ResourceLine({ resource, title, excerpt, level = 3, children }: Props) {
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={styles["line"]}>
      <KindTag kind={resource.kind} />
      <Heading className={styles["title"]} dir={(title ?? resource.title).dir}>
        <Link to={resourcePath(locale, resource)}>
          {title ? <MarkedText text={title} /> : <LanguageText text={resource.title} />}
        </Link>
      </Heading>
      <Words summary={resource.summary} excerpt={excerpt} />
      <ResourceFacts resource={resource} />
      <AlsoIn translations={resource.translations} moreTranslations={resource.moreTranslations} />
      {children}
    </article>
  );
}

function Words({ summary, excerpt }: { summary: ResourceItem["summary"]; excerpt: Marked | null | undefined }) {
  const text = excerpt === undefined ? summary : excerpt;
  if (text === null) return null;
  return (
    <p className={styles["excerpt"]} dir={text.dir}>
      {"pieces" in text ? <MarkedText text={text} /> : <LanguageText text={text} />}
    </p>
  );
}

/** Terms of use as a name can be long; the page of the resource says all of it. */
const licenceNameMax = 60;

/** Place, year, publisher, language and licence: what is not known is left out. */
function ResourceFacts({ resource }: { resource: ResourceItem }) {
  const locale = useLocale();
  const { place, year, publisher, language, licence } = resource;
  return (
    <ul role="list" className={styles["facts"]}>
      {place === null ? null : (
        <li>
          <Link to={placePath(locale, place.slug)}>{place.name}</Link>
        </li>
      )}
      {year === null ? null : <li>{year}</li>}
      {publisher === null ? null : <li>{publisher}</li>}
      {language === "und" ? null : (
        <li>
          <LanguageName code={language} />
        </li>
      )}
      {licence.id === null ? null : <li>{shorten(licence.name, licenceNameMax)}</li>}
    </ul>
  );
}
