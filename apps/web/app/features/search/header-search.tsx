import { Trans } from "@lingui/react/macro";
import { SearchBox } from "./search-box.tsx";

/** The field in the header of every page that has none of its own. */
export function HeaderSearch() {
  return <SearchBox label={<Trans>Search the library</Trans>} isLabelHidden />;
}
