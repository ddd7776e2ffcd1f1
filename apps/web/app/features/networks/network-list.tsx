import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NetworkList as Networks } from "@plaza/types/networks";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { ResultsColumns } from "../../ui/results/results.tsx";
import { NetworkFilters } from "./network-filters.tsx";
import { NetworkLine } from "./network-line.tsx";
import styles from "./network-list.module.css";
import { networksHref, type NetworksState } from "./networks-state.ts";

type Props = { path: string; state: NetworksState; found: Networks; whenEmpty: ReactNode };

/** Filters and networks, the largest first. */
export function NetworkList({ path, state, found, whenEmpty }: Props) {
  const locale = useLocale();
  return (
    <ResultsColumns filters={<NetworkFilters path={path} state={state} facets={found.facets} />} hasFilters>
      {found.items.length === 0 ? (
        whenEmpty
      ) : (
        <>
          <div role="status">
            <h2 className={styles["total"]}>
              <Plural
                value={found.total}
                one={`${formatNumber(locale, found.total)} network`}
                other={`${formatNumber(locale, found.total)} networks`}
              />
            </h2>
          </div>
          <ol role="list" className={styles["list"]}>
            {found.items.map((network) => (
              <li key={network.networkId}>
                <NetworkLine network={network} />
              </li>
            ))}
          </ol>
          <Onward path={path} state={state} nextCursor={found.nextCursor} />
        </>
      )}
    </ResultsColumns>
  );
}

function Onward({ path, state, nextCursor }: Pick<Props, "path" | "state"> & Pick<Networks, "nextCursor">) {
  const { t } = useLingui();
  if (nextCursor === null && state.cursor === null) return null;
  return (
    <nav aria-label={t`Pages`} className={styles["pages"]}>
      {state.cursor === null ? null : (
        <Link to={networksHref(path, { ...state, cursor: null })}>
          <Trans>Back to the first networks</Trans>
        </Link>
      )}
      {nextCursor === null ? null : (
        <Link to={networksHref(path, { ...state, cursor: nextCursor })} rel="next">
          <Trans>More networks</Trans>
        </Link>
      )}
    </nav>
  );
}
