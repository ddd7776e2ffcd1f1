import { useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { data, useParams } from "react-router";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, libraryPath, resourcePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { ProseHtml } from "../../ui/prose.tsx";

const page = prefetch(({ queryClient, trpc, locale, params }) => {
  const resourceId = idOfSegment(params["resource"]);
  if (resourceId === null) throw data(null, { status: 404 });
  return queryClient.fetchQuery(trpc.resources.showText.queryOptions({ resourceId, locale }));
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;
/** Reading only: the text is sent once, without the script that would want it a second time. */
export const handle = { isStatic: true, words: await loadWords("library") };

/** The full text of a resource that Plaza holds. */
export default function ResourceTextPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const resourceId = idOfSegment(useParams()["resource"]) ?? 0;
  const { data: text } = useSuspenseQuery(useTRPC().resources.showText.queryOptions({ resourceId, locale }));
  const { resource, html } = text;
  return (
    <>
      <PageHead title={resource.title.text} description={resource.summary?.text ?? resource.title.text} isUnlisted />
      <Breadcrumb
        trail={[
          { to: libraryPath(locale), label: t`Library` },
          { to: resourcePath(locale, resource), label: resource.title.text },
        ]}
      />
      <PageTitle dir={resource.title.dir}>
        <LanguageText text={resource.title} />
      </PageTitle>
      <ProseHtml html={html.text} lang={html.lang} dir={html.dir} />
    </>
  );
}
