import { Trans } from "@lingui/react/macro";
import type { NetworkItem } from "@plaza/types/networks";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { shorten } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Tile } from "../../ui/tile/tile.tsx";
import { NetworkFacts } from "./network-facts.tsx";
import styles from "./network-line.module.css";
import { useNetworkKindNames, useNetworkRoleNames } from "./network-words.ts";

type Props = { network: NetworkItem; level?: 2 | 3; children?: ReactNode };

/** A list shows what a network is for, not all that it says. */
const purposeMax = 220;

/** One network in a list, under its own tile. */
export function NetworkLine({ network, level = 3, children }: Props) {
  const locale = useLocale();
  const kinds = useNetworkKindNames();
  const Heading = level === 2 ? "h2" : "h3";
  const purpose = { ...network.purpose, text: shorten(network.purpose.text, purposeMax) };
  return (
    <article className={styles["line"]}>
      <span className={styles["cover"]}>
        <Tile seed={`network:${network.networkId}`} size={72} />
      </span>
      <div className={styles["words"]}>
        <p className={styles["quiet"]}>
          {kinds[network.kind]}
          <OwnRole network={network} />
        </p>
        <Heading className={styles["name"]} dir={network.name.dir}>
          <Link to={networkPath(locale, network.slug)}>
            <LanguageText text={network.name} />
          </Link>
        </Heading>
        <FictionalNote isFictional={network.isFictional} />
        <p className={styles["purpose"]} dir={purpose.dir}>
          <LanguageText text={purpose} />
        </p>
        {network.topics.length === 0 ? null : (
          <p className={styles["topics"]}>
            {network.topics.map(({ slug, label }) => (
              <Tag key={slug} to={topicPath(locale, slug)}>
                {label}
              </Tag>
            ))}
          </p>
        )}
        <NetworkFacts network={network} />
        {children}
      </div>
    </article>
  );
}

function OwnRole({ network: { role } }: Pick<Props, "network">) {
  const roles = useNetworkRoleNames();
  if (role === null) return null;
  return (
    <>
      {" · "}
      <strong>{role === "member" ? <Trans>You are a member</Trans> : roles[role]}</strong>
    </>
  );
}

export function FictionalNote({ isFictional }: { isFictional: boolean }) {
  if (!isFictional) return null;
  return (
    <p className={styles["quiet"]}>
      <Trans>Fictional network, for the demo</Trans>
    </p>
  );
}
