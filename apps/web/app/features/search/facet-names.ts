import { useLingui } from "@lingui/react/macro";
import type { FacetName, FacetValueView, FilterName, SearchedType } from "@plaza/types/search";
import { languageName } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { useKindNames } from "../../ui/kind-tag.tsx";

export function useFacetNames(): Record<FacetName, string> {
  const { t } = useLingui();
  return { topic: t`Topic`, kind: t`Kind`, lang: t`Language`, country: t`Country` };
}

/** The word for a value: kinds and languages are named here, the others by the server. */
export function useFacetLabel(): (name: FacetName, value: Pick<FacetValueView, "value" | "label">) => string {
  const { t } = useLingui();
  const locale = useLocale();
  const kinds: Partial<Record<string, string>> = useKindNames();
  return (name, { value, label }) => {
    if (name === "kind") return kinds[value] ?? label;
    return name === "lang" ? (languageName(locale, value) ?? t`Language not stated`) : label;
  };
}

export function useTypeNames(): Record<SearchedType, string> {
  const { t } = useLingui();
  return { resource: t`Resources`, question: t`Questions`, thread: t`Discussions` };
}

export function useFilterNames(): Record<FilterName, string> {
  const { t } = useLingui();
  return { ...useFacetNames(), year: t`Year` };
}
