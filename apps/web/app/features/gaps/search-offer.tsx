import { Trans, useLingui } from "@lingui/react/macro";
import { gapLimits } from "@plaza/types/gaps";
import { useLocale } from "../../lib/locales.ts";
import { askPath, waitPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import styles from "./gaps.module.css";

type Props = {
  /** As typed. */
  query: string;
  /** What the words were taken for. */
  language: string;
  /** Slugs that the search was narrowed to. */
  topics: readonly string[];
  total: number;
  page: number;
};

/** What was looked for is not lost: at length where little was found, as one line below many results. */
export function SearchOffer({ query, language, topics, total, page }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  if (query === "" || page > 1) return null;
  const isThin = total <= gapLimits.thinMax;
  const [topic] = topics;
  const wanted = { query: query.slice(0, gapLimits.queryMax).toWellFormed(), language, topics };
  return (
    <section className={styles["offer"]} aria-label={t`What you can do now`}>
      <h2>{total === 0 ? <Trans>Not there yet?</Trans> : <Trans>Not what you need?</Trans>}</h2>
      {isThin ? (
        <p>
          <Trans>
            Ask people who have done it, be told when something comes, or ask for a resource. What many look for is
            sought first.
          </Trans>
        </p>
      ) : null}
      <p className={styles["ways"]}>
        <ButtonLink
          variant={isThin ? "primary" : "secondary"}
          to={askPath(locale, { title: wanted.query, ...(topic === undefined ? {} : { topic }) })}
        >
          <Trans>Ask this as a question</Trans>
        </ButtonLink>
        <ButtonLink variant="secondary" to={waitPath(locale, { ...wanted, kind: "alert" })}>
          <Trans>Tell me when something is there</Trans>
        </ButtonLink>
        <ButtonLink variant="secondary" to={waitPath(locale, { ...wanted, kind: "resource" })}>
          <Trans>Request a resource</Trans>
        </ButtonLink>
      </p>
    </section>
  );
}
