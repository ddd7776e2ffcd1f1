import { Trans, useLingui } from "@lingui/react/macro";
import type { CitationStyle } from "@plaza/types/resources";
import { citationStyles } from "@plaza/types/resources";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { CollectionDownloads } from "../../features/collections/collection-downloads.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { citeCollectionPath, collectionPath, collectionsPath, idOfSegment } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./collections.module.css";
import { collectionIdOf } from "./reading-collection.ts";

export const handle = { words: await loadWords("collections") };

const styleNames: Record<CitationStyle, string> = { apa: "APA", chicago: "Chicago", vancouver: "Vancouver" };
const styleOf = (searchParams: URLSearchParams): CitationStyle =>
  citationStyles.find((style) => style === searchParams.get("style")) ?? "apa";

const page = prefetch(({ queryClient, trpc, params, searchParams, locale }) =>
  queryClient.fetchQuery(
    trpc.collections.cite.queryOptions({ collectionId: collectionIdOf(params), locale, style: styleOf(searchParams) }),
  ),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** All of a collection as one list of references. */
export default function CiteCollectionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const collectionId = idOfSegment(useParams()["collection"]) ?? 0;
  const [searchParams] = useSearchParams();
  const style = styleOf(searchParams);
  const { data } = useSuspenseQuery(useTRPC().collections.cite.queryOptions({ collectionId, locale, style }));
  const { collection, citations } = data;
  return (
    <>
      <PageHead title={t`References: ${collection.title.text}`} description={collection.title.text} isUnlisted />
      <Breadcrumb
        trail={[
          { to: collectionsPath(locale), label: t`Collections` },
          { to: collectionPath(locale, collection), label: collection.title.text },
        ]}
      />
      <PageTitle>
        <Trans>References</Trans>
      </PageTitle>
      <nav aria-label={t`Style`}>
        <ul role="list" className={styles["styles"]}>
          {citationStyles.map((each) => (
            <li key={each}>
              <Link
                to={citeCollectionPath(locale, collection, each)}
                aria-current={each === style ? "page" : undefined}
                preventScrollReset
              >
                {styleNames[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ol role="list" className={styles["references"]}>
        {citations.map((citation) => (
          <li key={citation} dir="auto">
            {citation}
          </li>
        ))}
      </ol>
      <CopyButton text={citations.join("\n")} label={t`Copy all in ${styleNames[style]} style`} />
      <div className={styles["section"]}>
        <CollectionDownloads collection={collection} />
      </div>
    </>
  );
}
