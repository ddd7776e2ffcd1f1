import { Plural, Trans } from "@lingui/react/macro";
import type { PeopleView } from "@plaza/types/people";
import { Link } from "react-router";
import { usePage } from "../../lib/data.ts";
import { worldMapPath } from "../../lib/urls.ts";
import { NumberText } from "../../ui/values.tsx";
import styles from "./people-map.module.css";
import { peopleHref, type PeopleState, withPeopleFilter } from "./people-state.ts";

/** A longer list waits until it is asked for: on a phone it would be longer than the people. */
const countriesOpen = 12;

type Props = { path: string; state: PeopleState; countries: PeopleView["countries"] };

/** Where the people of the list are: a map for the eye, and the same as a list of links. */
export function PeopleMap({ path, state, countries }: Props) {
  const { light } = usePage();
  const present = countries.filter(({ count }) => count > 0);
  if (present.length === 0) return null;
  const counts = present.map(({ value, count }) => ({ code: value, count }));
  return (
    <section aria-labelledby="where" className={styles["where"]}>
      <h2 id="where">
        <Trans>Where they are</Trans>
      </h2>
      {light ? null : (
        <picture className={styles["map"]}>
          <source srcSet={worldMapPath(counts, "dark")} media="(prefers-color-scheme: dark)" />
          <img src={worldMapPath(counts, "light")} alt="" width={720} height={310} loading="lazy" />
        </picture>
      )}
      <details open={present.length <= countriesOpen}>
        <summary className={styles["summary"]}>
          <Plural value={present.length} one="# country" other="# countries" />
        </summary>
        <ul role="list" className={styles["countries"]}>
          {present.map(({ value, label, count }) => (
            <li key={value}>
              <Link to={peopleHref(path, withPeopleFilter(state, "country", [value]))}>{label}</Link>{" "}
              <span className={styles["count"]}>
                <NumberText value={count} />
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
