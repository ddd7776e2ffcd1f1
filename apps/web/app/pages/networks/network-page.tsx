import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NetworkView } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { CollectionList } from "../../features/collections/collection-list.tsx";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import { JoinBox } from "../../features/networks/join-box.tsx";
import { joiningForms } from "../../features/networks/joining-forms.ts";
import { NetworkFacts } from "../../features/networks/network-facts.tsx";
import { NetworkTabs } from "../../features/networks/network-head.tsx";
import { FictionalNote } from "../../features/networks/network-line.tsx";
import { Expertise, NetworkPeople } from "../../features/networks/network-people.tsx";
import { useNetworkKindNames } from "../../features/networks/network-words.ts";
import { newestThreads, NewestThreads } from "../../features/threads/newest-threads.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { shorten } from "../../lib/format.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPartPath, networksPath, reportPath, newCollectionPath, topicPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { ProseHtml } from "../../ui/prose.tsx";
import { Tag } from "../../ui/tag.tsx";
import { TileStrip } from "../../ui/tile/tile.tsx";
import styles from "./network-page.module.css";

export const handle = { words: await loadWords("collections", "conversations", "networks") };

const descriptionMax = 160;

const page = prefetch(async ({ queryClient, trpc, locale, params }) => {
  const slug = params["network"] ?? "";
  const { networkId } = await queryClient.fetchQuery(trpc.networks.show.queryOptions({ slug, locale }));
  await Promise.all([
    queryClient.fetchQuery(newestThreads(trpc, { network: slug }, locale)),
    queryClient.fetchQuery(trpc.collections.listOfNetwork.queryOptions({ networkId })),
    queryClient.fetchQuery(followStateOf(trpc, { kind: "network", id: networkId })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = joiningForms.action;
export const clientAction = joiningForms.clientAction;

/** What a network is for, what happens in it, who is here, and the way in. */
export default function NetworkPage() {
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const { data: network } = useSuspenseQuery(useTRPC().networks.show.queryOptions({ slug, locale }));
  return (
    <>
      <PageHead
        title={network.name.text}
        description={shorten(network.purpose.text.replaceAll("\n", " "), descriptionMax)}
        isUnlisted={network.isHidden}
      />
      <Head network={network} />
      <div className={styles["columns"]}>
        {/* Whoever may join sees the way in first, in every order of reading; members see what is here. */}
        {network.role === null ? <Side network={network} /> : null}
        <div className={styles["main"]}>
          <Pinned network={network} />
          <Now network={network} />
          <Talk network={network} />
          <Collections network={network} />
          <Who network={network} />
        </div>
        {network.role === null ? null : <Side network={network} />}
      </div>
    </>
  );
}

function Side({ network }: { network: NetworkView }) {
  const locale = useLocale();
  return (
    <div className={styles["side"]}>
      <JoinBox network={network} />
      <FollowButton kind="network" id={network.networkId} />
      <p>
        <Link to={reportPath(locale, "network", network.networkId)} rel="nofollow">
          <Trans>Report this network</Trans>
        </Link>
      </p>
    </div>
  );
}

function Head({ network }: { network: NetworkView }) {
  const { t } = useLingui();
  const locale = useLocale();
  const kinds = useNetworkKindNames();
  return (
    <>
      <TileStrip seed={`network:${network.networkId}`} count={12} />
      <Breadcrumb trail={[{ to: networksPath(locale), label: t`Networks` }]} />
      <p className={styles["kind"]}>{kinds[network.kind]}</p>
      <PageTitle dir={network.name.dir}>
        <LanguageText text={network.name} />
      </PageTitle>
      <FictionalNote isFictional={network.isFictional} />
      <Done />
      <p className={styles["purpose"]} dir={network.purpose.dir}>
        <LanguageText text={network.purpose} />
      </p>
      {network.topics.length === 0 ? null : (
        <p className={styles["topics"]}>
          {network.topics.map((topic) => (
            <Tag key={topic.slug} to={topicPath(locale, topic.slug)}>
              {topic.label}
            </Tag>
          ))}
        </p>
      )}
      <NetworkFacts network={network} />
      <NetworkTabs slug={network.slug} can={network.can} openRequestCount={network.openRequestCount} />
    </>
  );
}

function Done() {
  return (
    <>
      <DoneNotice when="joined">
        <Trans>You are a member now.</Trans>
      </DoneNotice>
      <DoneNotice when="asked">
        <Trans>Your request is sent. The answer comes by mail.</Trans>
      </DoneNotice>
      <DoneNotice when="withdrawn">
        <Trans>You took your request back.</Trans>
      </DoneNotice>
      <DoneNotice when="mail">
        <Trans>Your choices are saved.</Trans>
      </DoneNotice>
      <DoneNotice when="created">
        <Trans>The network is there, and you are its first steward. Invite others.</Trans>
      </DoneNotice>
      <DoneNotice when="saved">
        <Trans>The settings are saved.</Trans>
      </DoneNotice>
    </>
  );
}

function Pinned({ network: { welcome } }: { network: NetworkView }) {
  if (welcome === null) return null;
  return (
    <section aria-labelledby="welcome" className={styles["section"]}>
      <h2 id="welcome">
        <Trans>Welcome</Trans>
      </h2>
      <ProseHtml html={welcome.text} lang={welcome.lang} dir={welcome.dir} />
    </section>
  );
}

function Talk({ network: { slug } }: { network: NetworkView }) {
  const locale = useLocale();
  const room = { network: slug };
  const { data: threads } = useSuspenseQuery(newestThreads(useTRPC(), room, locale));
  return <NewestThreads room={room} page={threads} invites={threads.canStart} />;
}

/** Only what there is: meetings are not open yet, and so are not named. */
function Now({ network: { newMemberCount, memberCount } }: { network: NetworkView }) {
  if (newMemberCount === 0) return null;
  return (
    <section aria-labelledby="now" className={styles["section"]}>
      <h2 id="now">
        <Trans>Now</Trans>
      </h2>
      <p>
        {newMemberCount === memberCount ? (
          <Trans>This network began within the last 30 days.</Trans>
        ) : (
          <Plural
            value={newMemberCount}
            one="# person joined in the last 30 days."
            other="# people joined in the last 30 days."
          />
        )}
      </p>
    </section>
  );
}

function Collections({ network: { networkId, can } }: { network: NetworkView }) {
  const locale = useLocale();
  const { data: collections } = useSuspenseQuery(useTRPC().collections.listOfNetwork.queryOptions({ networkId }));
  if (collections.length === 0 && !can.editCollections) return null;
  return (
    <section aria-labelledby="collections" className={styles["section"]}>
      <h2 id="collections">
        <Trans>Collected by this network</Trans>
      </h2>
      <CollectionList collections={collections} level={3} />
      {can.editCollections ? (
        <p>
          <Link to={newCollectionPath(locale, networkId)} className={styles["onward"]}>
            <Trans>Begin a collection</Trans>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Who({ network }: { network: NetworkView }) {
  const locale = useLocale();
  const { slug, leaders, expertise } = network;
  return (
    <section aria-labelledby="who" className={styles["section"]}>
      <h2 id="who">
        <Trans>Who is here</Trans>
      </h2>
      {expertise.length === 0 ? null : (
        <>
          <p>
            <Trans>People here know about:</Trans>
          </p>
          <Expertise slug={slug} expertise={expertise} />
        </>
      )}
      <NetworkPeople people={leaders} />
      <p>
        <Link to={networkPartPath(locale, slug, "members")} className={styles["onward"]}>
          {network.role === null ? <Trans>Members who show it to you</Trans> : <Trans>All members</Trans>}
        </Link>
      </p>
    </section>
  );
}
