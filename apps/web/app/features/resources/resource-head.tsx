import type { ResourceView } from "@plaza/types/resources";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { resourcePath } from "../../lib/urls.ts";

/** Longer descriptions are cut by those who show them. */
const descriptionMax = 200;

/** The head of a resource's page for people, search engines and reference managers. */
export function ResourceHead({ resource }: { resource: ResourceView }) {
  const locale = useLocale();
  const description = (resource.summary?.text ?? resource.title.text).slice(0, descriptionMax);
  return (
    <>
      <PageHead
        title={resource.title.text}
        description={description}
        path={resourcePath(locale, resource)}
        isArticle
        isUnlisted={resource.state === "withdrawn"}
      />
      {resource.metadata.dublinCore.map(({ name, content, lang }) => (
        <meta key={`${name} ${content}`} name={name} content={content} lang={lang} />
      ))}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{
          __html: JSON.stringify(resource.metadata.jsonLd).replaceAll("<", String.raw`\u003c`),
        }}
      />
    </>
  );
}
