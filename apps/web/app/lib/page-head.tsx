import { useLocation } from "react-router";
import { usePage } from "./data.ts";
import { type Locale, locales, useLocale } from "./locales.ts";
import { pathInLocale } from "./urls.ts";

type Props = {
  /** Without the name of the site, which is added. */
  title: string;
  description: string;
  /** Path that search engines should keep; the page's own path without its query when absent. */
  path?: string;
  isArticle?: boolean;
  /** Results of a search, errors: not for search engines. */
  isUnlisted?: boolean;
};

const territories: Record<Locale, string> = { en: "en_GB", es: "es_419", fr: "fr_FR" };

/** What the head says of a page. React moves these elements into the head. */
export function PageHead({ title, description, path, isArticle = false, isUnlisted = false }: Props) {
  const locale = useLocale();
  const { origin } = usePage();
  const { pathname } = useLocation();
  const own = path ?? pathname;
  const url = (target: Locale) => origin + pathInLocale(own, target);
  return (
    <>
      <title>{`${title} – Plaza`}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={isArticle ? "article" : "website"} />
      <meta property="og:site_name" content="Plaza" />
      <meta property="og:locale" content={territories[locale]} />
      {isUnlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <meta property="og:url" content={url(locale)} />
          <link rel="canonical" href={url(locale)} />
          {locales.map((target) => (
            <link key={target} rel="alternate" hrefLang={target} href={url(target)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={url("en")} />
        </>
      )}
    </>
  );
}
