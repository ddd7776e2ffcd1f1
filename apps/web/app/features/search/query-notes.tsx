import { Trans } from "@lingui/react/macro";
import type { QueryTranslation, SearchView, WrittenFilter } from "@plaza/types/search";
import { Link } from "react-router";
import { formatList } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { LanguageName } from "../../ui/values.tsx";
import { useFilterNames } from "./facet-names.ts";
import styles from "./query-notes.module.css";
import { searchHref, type SearchState } from "./search-state.ts";
import { Typed } from "./typed.tsx";

type Props = { path: string; state: SearchState };

/** How the words were taken: corrected, or read as filters, or looked for in other languages. Nothing acts in silence. */
export function QueryNotes({ path, state, found }: Props & { found: SearchView }) {
  return (
    <>
      <Corrected path={path} state={state} corrected={found.corrected} />
      <DidYouMean path={path} state={state} text={found.didYouMean} />
      <WrittenFilters filters={found.writtenFilters} />
      <Translations translations={found.translations} />
    </>
  );
}

function Corrected({ path, state, corrected }: Props & { corrected: string | null }) {
  if (corrected === null) return null;
  return (
    <p>
      <Trans>
        Showing results for <Typed isStrong text={corrected} />.
      </Trans>{" "}
      <Link to={searchHref(path, { ...state, exact: true, page: 1 })}>
        <Trans>
          Search instead for <Typed text={state.q} />
        </Trans>
      </Link>
    </p>
  );
}

function DidYouMean({ path, state, text }: Props & { text: string | null }) {
  if (text === null) return null;
  return (
    <p>
      <Trans>
        Did you mean{" "}
        <Link to={searchHref(path, { ...state, q: text, page: 1 })}>
          <Typed isStrong text={text} />
        </Link>
        ?
      </Trans>
    </p>
  );
}

function WrittenFilters({ filters }: { filters: WrittenFilter[] }) {
  const locale = useLocale();
  const names = useFilterNames();
  if (filters.length === 0) return null;
  const words = formatList(
    locale,
    filters.map(({ name, label }) => `${names[name]}: ${label}`),
  );
  return (
    <p className={styles["quiet"]}>
      <Trans>Narrowed by your words to {words}.</Trans>
    </p>
  );
}

/** One line a language, opened on demand: what else was looked for. */
function Translations({ translations }: { translations: QueryTranslation[] }) {
  if (translations.length === 0) return null;
  const languages = [...new Set(translations.map(({ language }) => language))];
  return (
    <details className={styles["quiet"]}>
      <summary>
        <Trans>Also looked for in other languages</Trans>
      </summary>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <LanguageName code={language} />:{" "}
            <span lang={language} dir="auto">
              {textsIn(language, translations)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const textsIn = (language: string, translations: QueryTranslation[]): string =>
  translations.flatMap((part) => (part.language === language ? part.texts.join(", ") : [])).join(" · ");
