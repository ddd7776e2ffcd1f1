import { Trans } from "@lingui/react/macro";
import type { ResourceView } from "@plaza/types/resources";
import { useLocale } from "../../lib/locales.ts";
import { resourceTextPath } from "../../lib/urls.ts";
import { ProseHtml } from "../../ui/prose.tsx";
import styles from "./resource-body.module.css";

/** The text itself where Plaza holds it; a long one has a page of its own, which is a full load without script. */
export function ResourceBody({ resource }: { resource: ResourceView }) {
  const locale = useLocale();
  if (resource.isBodyLong)
    return (
      <p>
        <a href={resourceTextPath(locale, resource)}>
          <Trans>Read the full text here</Trans>
        </a>
      </p>
    );
  if (resource.bodyHtml === null || resource.bodyHtml.text === "") return null;
  const { text, lang, dir } = resource.bodyHtml;
  return (
    <section aria-labelledby="text">
      <h2 id="text" className={styles["heading"]}>
        <Trans>Text</Trans>
      </h2>
      <ProseHtml html={text} lang={lang} dir={dir} />
    </section>
  );
}
