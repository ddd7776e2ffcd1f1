import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import {
  discussionsPath,
  homePath,
  libraryPath,
  networksPath,
  peoplePath,
  placesPath,
  questionsPath,
  topicsPath,
} from "../../lib/urls.ts";
import { AccountArea } from "./account-area.tsx";
import { DemoBanner } from "./demo-banner.tsx";
import { PageFooter } from "./page-footer.tsx";
import styles from "./page-shell.module.css";
import { PendingNotice, useFocusOnNewPage } from "./navigation.tsx";
import { Wordmark } from "./wordmark.tsx";

type Props = {
  /** The header's field; null where the page has its own. */
  search: ReactNode;
  /** Beside the account of a member. */
  bell?: ReactNode;
  children: ReactNode;
};

/** Header, main and footer around every page. */
export function PageShell({ search, bell, children }: Props) {
  useFocusOnNewPage();
  return (
    <div className={styles["shell"]}>
      <a className={styles["skip"]} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <DemoBanner />
      <PageHeader search={search} bell={bell} />
      <PendingNotice />
      <main id="main" className={styles["main"]}>
        {children}
      </main>
      <PageFooter />
    </div>
  );
}

function PageHeader({ search, bell }: { search: ReactNode; bell: ReactNode }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <header className={styles["header"]}>
      <div className={styles["bar"]}>
        <Link to={homePath(locale)} className={styles["home"]}>
          <Wordmark />
        </Link>
        <nav aria-label={t`Main`} className={styles["main-nav"]}>
          <ul role="list" className={styles["nav"]}>
            <li>
              <NavLink to={libraryPath(locale)}>
                <Trans>Library</Trans>
              </NavLink>
            </li>
            <li className={styles["second"]}>
              <NavLink to={topicsPath(locale)}>
                <Trans>Topics</Trans>
              </NavLink>
            </li>
            <li className={styles["second"]}>
              <NavLink to={placesPath(locale)}>
                <Trans>Places</Trans>
              </NavLink>
            </li>
            <li>
              <NavLink to={peoplePath(locale)}>
                <Trans>People</Trans>
              </NavLink>
            </li>
            <li>
              <NavLink to={networksPath(locale)}>
                <Trans>Networks</Trans>
              </NavLink>
            </li>
            <li>
              <NavLink to={questionsPath(locale)}>
                <Trans>Questions</Trans>
              </NavLink>
            </li>
            <li>
              <NavLink to={discussionsPath(locale)}>
                <Trans>Discussions</Trans>
              </NavLink>
            </li>
          </ul>
        </nav>
        {search === null ? null : <div className={styles["search"]}>{search}</div>}
        <div className={styles["account"]}>
          {bell}
          <AccountArea />
        </div>
      </div>
    </header>
  );
}
