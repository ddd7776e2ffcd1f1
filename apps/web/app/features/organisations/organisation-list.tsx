import { Plural, Trans } from "@lingui/react/macro";
import type { OrganisationItem } from "@plaza/types/organisations";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { organisationPath, placePath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./organisation-list.module.css";

/** Organisations by name. */
export function OrganisationList({ organisations }: { organisations: OrganisationItem[] }) {
  const locale = useLocale();
  return (
    <ul role="list" className={styles["list"]}>
      {organisations.map(({ slug, name, place, memberCount, isFictional }) => (
        <li key={slug} className={styles["item"]}>
          <Link to={organisationPath(locale, slug)}>
            <LanguageText text={name} />
          </Link>
          <p className={styles["quiet"]}>
            {place === null ? null : (
              <>
                <Link to={placePath(locale, place.slug)}>{place.name}</Link> ·{" "}
              </>
            )}
            <Plural value={memberCount} _0="Nobody whom you can see" one="# member" other="# members" />
            {isFictional ? (
              <>
                {" · "}
                <Trans>fictional, for the demo</Trans>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
