import { Plural } from "@lingui/react/macro";
import type { FilterName, SearchView } from "@plaza/types/search";
import { Link } from "react-router";
import styles from "./hidden-matches.module.css";
import { searchHref, type SearchState, without } from "./search-state.ts";

type Props = { path: string; state: SearchState; hidden: SearchView["hidden"] };

/** What each filter keeps from the reader, and the way to it. */
export function HiddenMatches({ path, state, hidden }: Props) {
  const offered = hidden.filter(({ name }) => isChosen(state, name));
  if (offered.length === 0) return null;
  return (
    <ul role="list" className={styles["hidden"]}>
      {offered.map(({ name, count }) => (
        <li key={name}>
          <Link to={searchHref(path, without(state, name))}>
            <HiddenWords name={name} count={count} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A filter that was written among the words is taken back there. */
const isChosen = ({ filters, years }: SearchState, name: FilterName): boolean =>
  name === "year" ? years.from !== null || years.to !== null : filters[name].length > 0;

function HiddenWords({ name, count }: { name: FilterName; count: number }) {
  switch (name) {
    case "topic":
      return <Plural value={count} one="# more on other topics" other="# more on other topics" />;
    case "kind":
      return <Plural value={count} one="# more of other kinds" other="# more of other kinds" />;
    case "lang":
      return <Plural value={count} one="# more in other languages" other="# more in other languages" />;
    case "country":
      return <Plural value={count} one="# more from elsewhere" other="# more from elsewhere" />;
    case "year":
      return <Plural value={count} one="# more of other or unknown years" other="# more of other or unknown years" />;
  }
}
