import { Trans, useLingui } from "@lingui/react/macro";
import { type ThreadPage, threadSortOrders } from "@plaza/types/threads";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { ThreadList } from "../../features/threads/thread-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import {
  discussionsFeedPath,
  discussionsPath,
  networkPath,
  newDiscussionPath,
  signInPath,
  topicPath,
} from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Orders } from "../../ui/results/orders.tsx";
import styles from "../../ui/talk-page.module.css";

export const handle = { words: await loadWords("conversations", "discussions") };

const asked = (searchParams: URLSearchParams, locale: Locale) => {
  const given = (name: string) => searchParams.get(name) || null;
  const cursor = given("after");
  return {
    locale,
    sort: threadSortOrders.find((order) => order === given("sort")) ?? ("active" as const),
    topic: given("topic"),
    network: given("network"),
    ...(cursor === null ? {} : { cursor }),
  };
};

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.threads.list.queryOptions(asked(searchParams, locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Where practitioners think aloud: all threads, or those of a topic or a network. */
export default function DiscussionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const input = asked(searchParams, locale);
  const { data } = useSuspenseQuery(useTRPC().threads.list.queryOptions(input));
  const place = placeOf(data);
  return (
    <>
      <PageHead
        title={t`Discussions`}
        description={t`Practitioners of open local government think aloud: what they try, what works, what does not.`}
        isUnlisted={searchParams.size > 0}
      />
      <Way shown={data} />
      <PageTitle
        lead={<Trans>What people in towns and regions try, and what they think of it. Anybody may read.</Trans>}
      >
        <Title shown={data} />
      </PageTitle>
      <Start shown={data} />
      <ThreadOrders sort={input.sort} place={place} />
      {data.items.length === 0 ? (
        <EmptyState title={<Trans>Nobody has begun a discussion here yet</Trans>}>
          <p>
            <Trans>Ask what others think, or tell what you tried: two sentences are enough.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ThreadList threads={data.items} level={2} />
      )}
      <p className={styles["onward"]}>
        {data.nextCursor === null ? null : (
          <Link
            to={`${discussionsPath(locale, { ...place, sort: input.sort })}&${new URLSearchParams({ after: data.nextCursor }).toString()}`}
            rel="next"
          >
            <Trans>More discussions</Trans>
          </Link>
        )}
        <a href={discussionsFeedPath(locale, place)}>
          <Trans>Feed of new discussions</Trans>
        </a>
      </p>
    </>
  );
}

const placeOf = ({ topic, network }: ThreadPage): { topic?: string; network?: string } => ({
  ...(topic === null ? {} : { topic: topic.slug }),
  ...(network === null ? {} : { network: network.slug }),
});

function Way({ shown: { topic, network } }: { shown: ThreadPage }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (topic === null && network === null) return null;
  return (
    <Breadcrumb
      trail={[
        { to: discussionsPath(locale), label: t`All discussions` },
        ...(network === null ? [] : [{ to: networkPath(locale, network.slug), label: network.name.text }]),
        ...(topic === null ? [] : [{ to: topicPath(locale, topic.slug), label: topic.label }]),
      ]}
    />
  );
}

function Title({ shown: { topic, network } }: { shown: ThreadPage }) {
  if (network !== null)
    return (
      <Trans>
        Discussions in <LanguageText text={network.name} />
      </Trans>
    );
  return topic === null ? <Trans>Discussions</Trans> : <Trans>Discussions: {topic.label}</Trans>;
}

function Start({ shown }: { shown: ThreadPage }) {
  const locale = useLocale();
  const to = newDiscussionPath(locale, placeOf(shown));
  if (shown.canStart)
    return (
      <p>
        <ButtonLink to={to}>
          <Trans>Start a discussion</Trans>
        </ButtonLink>
      </p>
    );
  if (shown.network !== null)
    return (
      <p>
        <Link to={networkPath(locale, shown.network.slug)}>
          <Trans>Members of the network start discussions here. See how to join.</Trans>
        </Link>
      </p>
    );
  return (
    <p>
      <Link to={signInPath(locale, to)} rel="nofollow">
        <Trans>Sign in to start a discussion</Trans>
      </Link>
    </p>
  );
}

function ThreadOrders({ sort, place }: { sort: string; place: { topic?: string; network?: string } }) {
  const { t } = useLingui();
  const locale = useLocale();
  const names = { active: t`Last active`, newest: t`Newest` };
  const orders = threadSortOrders.map((order) => ({
    name: names[order],
    href: discussionsPath(locale, order === "active" ? place : { ...place, sort: order }),
    isCurrent: order === sort,
  }));
  return (
    <div className={styles["orders"]}>
      <Orders orders={orders} />
    </div>
  );
}
