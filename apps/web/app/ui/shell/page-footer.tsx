import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useLocation } from "react-router";
import { usePage } from "../../lib/data.ts";
import { localeNames, locales, useLocale } from "../../lib/locales.ts";
import {
  aboutPath,
  accessibilityPath,
  apiDescriptionPath,
  feedPath,
  lightVersionPath,
  pathInLocale,
} from "../../lib/urls.ts";
import styles from "./page-footer.module.css";

export function PageFooter() {
  return (
    <footer className={styles["footer"]}>
      <div className={styles["inner"]}>
        <LanguageLinks />
        <SiteLinks />
      </div>
    </footer>
  );
}

/** Full loads: another language is another set of words, which comes with the page. */
function LanguageLinks() {
  const { t } = useLingui();
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={t`Language`}>
      <ul role="list" className={styles["links"]}>
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={pathInLocale(pathname, locale) + search}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === current ? "true" : undefined}
            >
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SiteLinks() {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <nav aria-label={t`About this site`}>
      <ul role="list" className={styles["links"]}>
        <li>
          <Link to={aboutPath(locale)}>
            <Trans>About Plaza</Trans>
          </Link>
        </li>
        <li>
          <Link to={accessibilityPath(locale)}>
            <Trans>Accessibility</Trans>
          </Link>
        </li>
        <li>
          <a href={feedPath(locale)}>
            <Trans>Feed of new resources</Trans>
          </a>
        </li>
        <li>
          <a href={apiDescriptionPath}>
            <Trans>Open API</Trans>
          </a>
        </li>
        <li>
          <LightVersionLink />
        </li>
      </ul>
    </nav>
  );
}

function LightVersionLink() {
  const { light } = usePage();
  const { pathname, search } = useLocation();
  const here = pathname + search;
  // Sets a cookie, so that a robot or a prefetch has nothing to do there.
  return (
    <a href={lightVersionPath(light ? "off" : "on", here)} rel="nofollow">
      {light ? <Trans>Full version</Trans> : <Trans>Light version, for slow connections</Trans>}
    </a>
  );
}
