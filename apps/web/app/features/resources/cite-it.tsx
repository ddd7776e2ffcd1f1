import { Trans, useLingui } from "@lingui/react/macro";
import { citationFormats, type CitationFormat, type CitationStyle, type ResourceView } from "@plaza/types/resources";
import { citationPath } from "../../lib/urls.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import styles from "./cite-it.module.css";

const styleNames: Record<CitationStyle, string> = { apa: "APA", chicago: "Chicago", vancouver: "Vancouver" };
const formatNames: Record<CitationFormat, string> = { bib: "BibTeX", ris: "RIS", json: "CSL-JSON" };

/** The citation in three styles to copy, and as files for reference managers. */
export function CiteIt({ resource }: { resource: ResourceView }) {
  const { t } = useLingui();
  return (
    <Disclosure summary={<Trans>Cite it</Trans>}>
      <dl className={styles["styles"]}>
        {resource.citations.map(({ style, text }) => (
          <div key={style}>
            <dt>{styleNames[style]}</dt>
            <dd>
              <p dir="auto" className={styles["text"]}>
                {text}
              </p>
              <CopyButton text={text} label={t`Copy in ${styleNames[style]} style`} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles["files"]}>
        <Trans>For reference managers:</Trans>
        {citationFormats.map((format) => (
          <a key={format} href={citationPath(resource.resourceId, format)} download>
            {formatNames[format]}
          </a>
        ))}
      </p>
    </Disclosure>
  );
}
