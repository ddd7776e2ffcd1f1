import { Trans } from "@lingui/react/macro";
import { type CollectionFormat, collectionFormats, type CollectionItemView } from "@plaza/types/collections";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { citeCollectionPath, collectionFeedPath, collectionFilePath } from "../../lib/urls.ts";
import styles from "./collection-downloads.module.css";

const formatNames: Record<CollectionFormat, string> = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON", csv: "CSV" };

/** The whole list elsewhere: as references, as a file, as a feed. */
export function CollectionDownloads({ collection }: { collection: CollectionItemView }) {
  const locale = useLocale();
  const { collectionId, isPublic } = collection;
  return (
    <section aria-labelledby="take-along" className={styles["box"]}>
      <h2 id="take-along">
        <Trans>Use all of it</Trans>
      </h2>
      <p>
        <Link to={citeCollectionPath(locale, collection)}>
          <Trans>Cite all of it as one list</Trans>
        </Link>
      </p>
      <p id="collection-files">
        <Trans>For reference managers and spreadsheets:</Trans>
      </p>
      <ul role="list" aria-labelledby="collection-files" className={styles["files"]}>
        {collectionFormats.map((format) => (
          <li key={format}>
            <a href={collectionFilePath(collectionId, format)} download>
              {formatNames[format]}
            </a>
          </li>
        ))}
      </ul>
      {isPublic ? (
        <p>
          <a href={collectionFeedPath(collectionId, locale)}>
            <Trans>Feed of what is added</Trans>
          </a>
        </p>
      ) : null}
    </section>
  );
}
