import { Trans, useLingui } from "@lingui/react/macro";
import type { TopicView } from "@plaza/types/topics";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import { newestQuestions, NewestQuestions } from "../../features/questions/newest-questions.tsx";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { readSearchState, toLibraryInput } from "../../features/search/search-state.ts";
import { newestThreads, NewestThreads } from "../../features/threads/newest-threads.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formatList } from "../../lib/format.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { libraryPath, topicPath, topicsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Tag } from "../../ui/tag.tsx";
import { NumberText } from "../../ui/values.tsx";
import styles from "./topic-page.module.css";

export const handle = { words: await loadWords("library") };

const inTopic = (slug: string, locale: Locale) => ({
  ...toLibraryInput(readSearchState(new URLSearchParams({ topic: slug })), locale),
  size: 10,
});

const page = prefetch(({ queryClient, trpc, locale, params }) => {
  const slug = params["topic"] ?? "";
  return Promise.all([
    queryClient
      .fetchQuery(trpc.topics.show.queryOptions({ slug, locale }))
      .then(({ topicId }) => queryClient.fetchQuery(followStateOf(trpc, { kind: "topic", id: topicId }))),
    queryClient.fetchQuery(trpc.search.find.queryOptions(inTopic(slug, locale))),
    queryClient.fetchQuery(newestThreads(trpc, { topic: slug }, locale)),
    queryClient.fetchQuery(newestQuestions(trpc, { topic: slug }, locale)),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What a topic means, what lies below it, and what the library holds on it. */
export default function TopicPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["topic"] ?? "";
  const trpc = useTRPC();
  const { data: topic } = useSuspenseQuery(trpc.topics.show.queryOptions({ slug, locale }));
  const { data: found } = useSuspenseQuery(trpc.search.find.queryOptions(inTopic(slug, locale)));
  const { data: questions } = useSuspenseQuery(newestQuestions(trpc, { topic: slug }, locale));
  const { data: talk } = useSuspenseQuery(newestThreads(trpc, { topic: slug }, locale));
  const trail = [
    { to: topicsPath(locale), label: t`Topics` },
    ...(topic.parent ? [{ to: topicPath(locale, topic.parent.slug), label: topic.parent.label }] : []),
  ];
  return (
    <>
      <PageHead title={topic.label} description={topic.scope} />
      <Breadcrumb trail={trail} />
      <PageTitle lead={topic.scope}>{topic.label}</PageTitle>
      <FollowButton kind="topic" id={topic.topicId} />
      <AlsoCalled topic={topic} />
      <Below topic={topic} />
      <section aria-labelledby="resources" className={styles["section"]}>
        <h2 id="resources">
          <Trans>Newest resources</Trans>
        </h2>
        {found.hits.length === 0 ? (
          <EmptyState title={<Trans>Nothing on this topic yet</Trans>}>
            <p>
              <Trans>The library grows; the feed tells when something comes.</Trans>
            </p>
          </EmptyState>
        ) : (
          <>
            <ResourceList resources={found.hits.flatMap((hit) => (hit.type === "resource" ? hit.resource : []))} />
            <p className={styles["all"]}>
              <Link to={`${libraryPath(locale)}?${new URLSearchParams({ topic: slug }).toString()}`}>
                <Trans>
                  See all <NumberText value={found.total} /> in the library
                </Trans>
              </Link>
            </p>
          </>
        )}
      </section>
      <NewestQuestions about={{ topic: slug }} page={questions} />
      <NewestThreads room={{ topic: slug }} page={talk} invites />
    </>
  );
}

function NameList({ names }: { names: string[] }) {
  return <span suppressHydrationWarning>{formatList(useLocale(), names)}</span>;
}

function AlsoCalled({ topic: { synonyms, eurovoc } }: { topic: TopicView }) {
  return (
    <div className={styles["names"]}>
      {synonyms.length === 0 ? null : (
        <p>
          <Trans>
            Also called <NameList names={synonyms} />.
          </Trans>
        </p>
      )}
      {eurovoc === null ? null : (
        <p>
          <a href={eurovoc.url}>
            <Trans>In EuroVoc</Trans>
          </a>
        </p>
      )}
    </div>
  );
}

function Below({ topic: { children } }: { topic: TopicView }) {
  const locale = useLocale();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby="below" className={styles["section"]}>
      <h2 id="below">
        <Trans>More precisely</Trans>
      </h2>
      <ul role="list" className={styles["topics"]}>
        {children.map((child) => (
          <li key={child.slug}>
            <Tag to={topicPath(locale, child.slug)}>
              {child.label}&nbsp;
              <NumberText value={child.resourceCount} />
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
