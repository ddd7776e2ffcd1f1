import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NetworkMembersView } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { BlockedMembers } from "../../features/networks/blocked-members.tsx";
import { managingForms } from "../../features/networks/managing-forms.ts";
import { NetworkPartHead } from "../../features/networks/network-head.tsx";
import { Expertise, NetworkPeople } from "../../features/networks/network-people.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formatNumber } from "../../lib/format.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPartPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";

export const handle = { words: await loadWords("networks", "stewardship") };

const cursorMax = 60;
const topicMax = 100;

const inputOf = (slug: string, params: URLSearchParams, locale: Locale) => ({
  slug,
  locale,
  topic: params.get("topic")?.slice(0, topicMax).toWellFormed().replaceAll("\u0000", "") ?? null,
  cursor: params.get("after")?.slice(0, cursorMax) ?? null,
});

const page = prefetch(({ queryClient, trpc, locale, params, searchParams }) =>
  queryClient.fetchQuery(trpc.networks.members.queryOptions(inputOf(params["network"] ?? "", searchParams, locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = managingForms.action;
export const clientAction = managingForms.clientAction;

/** Who is here by what they know, as far as each of them shows it to this reader. */
export default function NetworkMembersPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const input = inputOf(slug, useSearchParams()[0], locale);
  const { data: found } = useSuspenseQuery(useTRPC().networks.members.queryOptions(input));
  const { network, can } = found;
  return (
    <>
      <PageHead title={t`Members of ${network.name.text}`} description={t`Who is in this network.`} isUnlisted />
      <NetworkPartHead
        network={network}
        can={can}
        title={<Trans>Members</Trans>}
        lead={can.seeMembers ? undefined : <Trans>Only members who show their networks to you are named here.</Trans>}
      />
      <Done />
      <Expertise slug={slug} expertise={found.expertise} chosen={input.topic} />
      <Narrowed found={found} topic={input.topic} />
      <People found={found} after={input.cursor} topic={input.topic} />
      {can.exportMembers ? (
        <p>
          <a href={networkPartPath(locale, slug, "members.csv")}>
            <Trans>Download the list as CSV</Trans>
          </a>{" "}
          <Trans>(only members who agreed to it, with their mail address)</Trans>
        </p>
      ) : null}
      {can.manageMembers ? <BlockedMembers blocked={found.blocked} /> : null}
    </>
  );
}

function Done() {
  return (
    <>
      <DoneNotice when="role">
        <Trans>The role is changed.</Trans>
      </DoneNotice>
      <DoneNotice when="removed">
        <Trans>The person is no member any more.</Trans>
      </DoneNotice>
      <DoneNotice when="handed">
        <Trans>You handed over stewardship, and are a member now.</Trans>
      </DoneNotice>
      <DoneNotice when="unblocked">
        <Trans>The person may join again.</Trans>
      </DoneNotice>
    </>
  );
}

function Narrowed({ found, topic }: { found: NetworkMembersView; topic: string | null }) {
  const locale = useLocale();
  return (
    <div role="status">
      <h2>
        <Plural
          value={found.total}
          one={`${formatNumber(locale, found.total)} person`}
          other={`${formatNumber(locale, found.total)} people`}
        />{" "}
        {topic === null ? null : (
          <small>
            <Link to={networkPartPath(locale, found.network.slug, "members")}>
              <Trans>Show everybody</Trans>
            </Link>
          </small>
        )}
      </h2>
    </div>
  );
}

type PeopleProps = { found: NetworkMembersView; after: string | null; topic: string | null };

function People({ found, after, topic }: PeopleProps) {
  const locale = useLocale();
  const { slug } = found.network;
  const path = networkPartPath(locale, slug, "members");
  const hrefOf = (cursor: string | null) => {
    const params = new URLSearchParams();
    if (topic !== null) params.append("topic", topic);
    if (cursor !== null) params.append("after", cursor);
    return params.size === 0 ? path : `${path}?${params.toString()}`;
  };
  if (found.items.length === 0)
    return (
      <EmptyState title={<Trans>Nobody to show</Trans>}>
        <p>
          <Trans>Members decide who sees that they are here. Join, and you see more of them.</Trans>
        </p>
      </EmptyState>
    );
  return (
    <>
      <NetworkPeople people={found.items} {...(found.can.manageMembers ? { managedIn: slug } : {})} />
      <p>
        {after === null ? null : (
          <Link to={hrefOf(null)}>
            <Trans>Back to the first</Trans>
          </Link>
        )}{" "}
        {found.nextCursor === null ? null : (
          <Link to={hrefOf(found.nextCursor)} rel="next">
            <Trans>More people</Trans>
          </Link>
        )}
      </p>
    </>
  );
}
