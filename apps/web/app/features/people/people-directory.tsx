import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type PeopleSortOrder, peopleSortOrders, type PeopleView } from "@plaza/types/people";
import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { Button } from "../../ui/button.tsx";
import { ResultsColumns, ResultsList } from "../../ui/results/results.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ChosenPeopleFilters } from "./chosen-people-filters.tsx";
import { KeptPeopleValues } from "./kept-people-values.tsx";
import styles from "./people-directory.module.css";
import { PeopleFilters } from "./people-filters.tsx";
import { PeopleMap } from "./people-map.tsx";
import { peopleHref, type PeopleState, sortOfPeople } from "./people-state.ts";
import { PersonLine } from "./person-line.tsx";

type Props = {
  /** The page that shows them: its filters, orders and pages lead back to it. */
  path: string;
  state: PeopleState;
  found: PeopleView;
  /** Instead of a list when there is nobody. */
  whenEmpty: ReactNode;
};

/** Words, filters and people, then where they are. */
export function PeopleDirectory({ path, state, found, whenEmpty }: Props) {
  return (
    <>
      <PeopleSearch path={path} state={state} />
      <ResultsColumns filters={<PeopleFilters path={path} state={state} found={found} />} hasFilters>
        <Spelling path={path} state={state} found={found} />
        <ChosenPeopleFilters path={path} state={state} found={found} />
        {found.total === 0 ? whenEmpty : <People path={path} state={state} found={found} />}
      </ResultsColumns>
      <PeopleMap path={path} state={state} countries={found.countries} />
    </>
  );
}

type Found = Pick<Props, "path" | "state" | "found">;

function PeopleSearch({ path, state }: Pick<Props, "path" | "state">) {
  const { t } = useLingui();
  return (
    <Form role="search" action={path} className={styles["search"]} key={state.q}>
      <KeptPeopleValues sort={state.sort} filters={state.filters} like={state.like} />
      <TextField
        name="q"
        type="search"
        label={t`Name, expertise, place, organisation: words in any language`}
        defaultValue={state.q}
        dir="auto"
        maxLength={500}
      />
      <Button>
        <Trans>Search</Trans>
      </Button>
    </Form>
  );
}

function Spelling({ path, state, found: { corrected, didYouMean } }: Found) {
  const exact = peopleHref(path, { ...state, exact: true, page: 1 });
  return (
    <>
      {corrected === null ? null : (
        <p>
          <Trans>
            Showing people for <strong dir="auto">{corrected}</strong>.
          </Trans>{" "}
          <Link to={exact}>
            <Trans>
              Search instead for <span dir="auto">{state.q}</span>
            </Trans>
          </Link>
        </p>
      )}
      {didYouMean === null ? null : (
        <p>
          <Trans>
            Did you mean{" "}
            <Link to={peopleHref(path, { ...state, q: didYouMean, page: 1 })}>
              <strong dir="auto">{didYouMean}</strong>
            </Link>
            ?
          </Trans>
        </p>
      )}
    </>
  );
}

function People({ path, state, found }: Found) {
  const { t } = useLingui();
  const locale = useLocale();
  const names: Record<PeopleSortOrder, string> = { relevance: t`Best match`, name: t`Name`, newest: t`Newest` };
  const offered = state.q === "" ? peopleSortOrders.filter((order) => order !== "relevance") : peopleSortOrders;
  return (
    <ResultsList
      total={
        <Plural
          value={found.total}
          one={`${formatNumber(locale, found.total)} person`}
          other={`${formatNumber(locale, found.total)} people`}
        />
      }
      orders={offered.map((order) => ({
        name: names[order],
        href: peopleHref(path, { ...state, sort: order, page: 1 }),
        isCurrent: order === sortOfPeople(state),
      }))}
      items={found.hits}
      keyOf={({ memberId }) => memberId}
      page={found.page}
      pageCount={found.pageCount}
      hrefOf={(page) => peopleHref(path, { ...state, page })}
    >
      {(person) => <PersonLine person={person} />}
    </ResultsList>
  );
}
