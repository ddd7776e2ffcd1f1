import type { CollectionItemView } from "@plaza/types/collections";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { collectionPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tile } from "../../ui/tile/tile.tsx";
import { CollectionFacts } from "./collection-facts.tsx";
import styles from "./collection-list.module.css";

type Props = { collections: CollectionItemView[]; level?: 2 | 3 };

/** Collections one below the other with a rule between. */
export function CollectionList({ collections, level = 2 }: Props) {
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ol role="list" className={styles["list"]}>
      {collections.map((collection) => (
        <li key={collection.collectionId}>
          <article className={styles["line"]}>
            <span className={styles["tile"]}>
              <Tile seed={`collection:${collection.collectionId}`} size={40} />
            </span>
            <div className={styles["words"]}>
              <Heading className={styles["title"]} dir={collection.title.dir}>
                <Link to={collectionPath(locale, collection)}>
                  <LanguageText text={collection.title} />
                </Link>
              </Heading>
              {collection.description === null ? null : (
                <p className={styles["description"]} dir={collection.description.dir}>
                  <LanguageText text={collection.description} />
                </p>
              )}
              <CollectionFacts collection={collection} />
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}
