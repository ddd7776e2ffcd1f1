import { Trans, useLingui } from "@lingui/react/macro";
import type { IncomeGroup, PopulationBand, SimilarPlace } from "@plaza/types/places";
import { Link } from "react-router";
import { formatList, languageInSentence } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { placePath } from "../../lib/urls.ts";
import styles from "./similar-places.module.css";

/** Places like this one, each with what the two have in common; nothing when none is known. */
export function SimilarPlaces({ places }: { places: SimilarPlace[] }) {
  const locale = useLocale();
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="similar" className={styles["similar"]}>
      <h2 id="similar">
        <Trans>Places like this one</Trans>
      </h2>
      <ul role="list">
        {places.map((place) => (
          <li key={place.placeId}>
            <Link to={placePath(locale, place.slug)}>{place.name}</Link>
            <Likeness place={place} />
          </li>
        ))}
      </ul>
      <p className={styles["source"]}>
        <Trans>
          By population where it is known, main language (CLDR), income group (World Bank, fiscal year 2026) and topics
          of the library.
        </Trans>
      </p>
    </section>
  );
}

function Likeness({ place: { likeness } }: { place: SimilarPlace }) {
  const { t } = useLingui();
  const locale = useLocale();
  const bands = useBandNames();
  const groups = useIncomeNames();
  const language = likeness.language === null ? null : languageInSentence(locale, likeness.language);
  const traits = [
    likeness.band === null ? null : bands[likeness.band],
    language === null ? null : t`language: ${language}`,
    likeness.incomeGroup === null ? null : groups[likeness.incomeGroup],
    likeness.topics.length === 0
      ? null
      : t`topics: ${formatList(
          locale,
          likeness.topics.map(({ label }) => label),
        )}`,
  ].filter((trait) => trait !== null);
  return <p className={styles["traits"]}>{traits.join(" · ")}</p>;
}

function useBandNames(): Record<PopulationBand, string> {
  const { t } = useLingui();
  return {
    village: t`under 10,000 people`,
    town: t`10,000 to 100,000 people`,
    city: t`100,000 to 500,000 people`,
    large_city: t`500,000 to 2 million people`,
    metropolis: t`over 2 million people`,
  };
}

function useIncomeNames(): Record<IncomeGroup, string> {
  const { t } = useLingui();
  return {
    low: t`low-income country`,
    lower_middle: t`lower-middle-income country`,
    upper_middle: t`upper-middle-income country`,
    high: t`high-income country`,
  };
}
