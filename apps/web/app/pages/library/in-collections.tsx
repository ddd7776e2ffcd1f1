import { Plural, Trans } from "@lingui/react/macro";
import type { ResourceCollections } from "@plaza/types/collections";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { collectionPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./collections.module.css";

/** Public collections that hold a resource: how many, and those that changed last. */
export function InCollections({ collections: { publicCount, publicOnes } }: { collections: ResourceCollections }) {
  const locale = useLocale();
  if (publicCount === 0) return null;
  return (
    <section aria-labelledby="in-collections">
      <h2 id="in-collections" className={styles["heading"]}>
        <Trans>In collections</Trans>
      </h2>
      <p>
        <Plural
          value={publicCount}
          one="# public collection holds this resource:"
          other="# public collections hold this resource:"
        />
      </p>
      <ul role="list">
        {publicOnes.map((collection) => (
          <li key={collection.collectionId} className={styles["line"]}>
            <Link to={collectionPath(locale, collection)}>
              <LanguageText text={collection.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
