import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkAbilities, NetworkItem } from "@plaza/types/networks";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { moderationPath, networkPartPath, networkPath, networksPath } from "../../lib/urls.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./network-head.module.css";

type Props = { network: NetworkItem; title: ReactNode; lead?: ReactNode; can: NetworkAbilities };

/** Above the pages behind a network's own: whose page this is, and the way to the others. */
export function NetworkPartHead({ network, title, lead, can }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const trail = [
    { to: networksPath(locale), label: t`Networks` },
    { to: networkPath(locale, network.slug), label: network.name.text },
  ];
  return (
    <>
      <Breadcrumb trail={trail} />
      <PageTitle lead={lead}>{title}</PageTitle>
      <NetworkTabs slug={network.slug} can={can} />
    </>
  );
}

type TabsProps = { slug: string; can: NetworkAbilities; openRequestCount?: number };

/** What the reader may open here; nothing for whoever may open one page only. */
export function NetworkTabs({ slug, can, openRequestCount = 0 }: TabsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  if (!can.seeMembers) return null;
  return (
    <nav aria-label={t`In this network`}>
      <ul role="list" className={styles["tabs"]}>
        <Tab to={networkPath(locale, slug)}>
          <Trans>About</Trans>
        </Tab>
        <Tab to={networkPartPath(locale, slug, "members")}>
          <Trans>Members</Trans>
        </Tab>
        {can.settleRequests ? (
          <Tab to={networkPartPath(locale, slug, "requests")}>
            {openRequestCount === 0 ? (
              <Trans>Requests</Trans>
            ) : (
              <strong className={styles["asked"]}>
                <Trans>Requests ({openRequestCount})</Trans>
              </strong>
            )}
          </Tab>
        ) : null}
        {can.invite ? (
          <Tab to={networkPartPath(locale, slug, "invitations")}>
            <Trans>Invitations</Trans>
          </Tab>
        ) : null}
        {can.moderate ? (
          <Tab to={moderationPath(locale)}>
            <Trans>Moderation</Trans>
          </Tab>
        ) : null}
        {can.editWelcome ? (
          <Tab to={networkPartPath(locale, slug, "settings")}>
            <Trans>Settings</Trans>
          </Tab>
        ) : null}
      </ul>
    </nav>
  );
}

function Tab({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <NavLink to={to} end>
        {children}
      </NavLink>
    </li>
  );
}
