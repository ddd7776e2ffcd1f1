import { Trans } from "@lingui/react/macro";
import type { CollectionOwner as Owner } from "@plaza/types/collections";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, personPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";

/** Who made it; whoever is not listed is not named. */
export function CollectionOwner({ owner }: { owner: Owner }) {
  const locale = useLocale();
  if (owner.type === "network")
    return (
      <Trans>
        By the network{" "}
        <Link to={networkPath(locale, owner.network.slug)}>
          <LanguageText text={owner.network.name} />
        </Link>
      </Trans>
    );
  if (owner.name === null || owner.handle === null) return <Trans>By a member of Plaza</Trans>;
  return (
    <Trans>
      By{" "}
      <Link to={personPath(locale, owner.handle)}>
        <bdi>{owner.name}</bdi>
      </Link>
    </Trans>
  );
}
