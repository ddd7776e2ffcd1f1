import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { TopicIndex } from "../../features/topics/topic-index.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("library") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.topics.list.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** The whole vocabulary on one page. */
export default function TopicsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: topics } = useSuspenseQuery(useTRPC().topics.list.queryOptions({ locale }));
  return (
    <>
      <PageHead
        title={t`Topics`}
        description={t`Policy areas and ways of working of open government, with what the library holds on each.`}
      />
      <PageTitle
        lead={<Trans>Policy areas and ways of working of open government. The numbers count resources.</Trans>}
      >
        <Trans>Topics</Trans>
      </PageTitle>
      <TopicIndex topics={topics} level={2} />
    </>
  );
}
