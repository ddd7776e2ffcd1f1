import type { SuggestionView } from "@plaza/types/search";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";

/** One letter continues too many words. */
const shortestPrefix = 2;
/** `suggest` refuses more; nobody waits for a suggestion that late. */
const longestPrefix = 200;
/** Between two strokes of a quick typist. */
const pauseMilliseconds = 150;

const none: SuggestionView[] = [];

/** Suggestions for what is typed, once the typing pauses; a request that is no longer wanted is given up. */
export function useSuggestions(typed: string): SuggestionView[] {
  const trpc = useTRPC();
  const locale = useLocale();
  const [prefix, setPrefix] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setPrefix(typed.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const isWanted =
    typed.trim().length >= shortestPrefix && prefix.length >= shortestPrefix && prefix.length <= longestPrefix;
  const { data } = useQuery(
    trpc.search.suggest.queryOptions(
      { prefix, locale },
      // Without suggestions the field is a plain search field: a failure needs no words.
      { enabled: isWanted, placeholderData: keepPreviousData, retry: false, trpc: { abortOnUnmount: true } },
    ),
  );
  return isWanted ? (data ?? none) : none;
}
