import { Trans } from "@lingui/react/macro";
import type { SimilarView } from "@plaza/types/questions";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "../../../lib/data.ts";
import { formNameField } from "../../../lib/forms/form-problem.ts";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { useLocale } from "../../../lib/locales.ts";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";
import { SimilarAnswers } from "./similar-answers.tsx";

/** Follows the fields of its form; without script a button looks, and the page comes back with what was typed. */
export function SimilarWhileTyping({ looked, first }: { looked: SimilarView | null; first: string }) {
  const isHydrated = useIsHydrated();
  const place = useRef<HTMLDivElement>(null);
  const text = useTypedWords(place, first);
  const found = useSimilar(text);
  const shown = found ?? looked;
  return (
    <div ref={place}>
      {isHydrated ? null : (
        <SubmitButton variant="secondary" name={formNameField} value="look">
          <Trans>Look whether it is answered</Trans>
        </SubmitButton>
      )}
      <div aria-live="polite">{shown === null ? null : <SimilarAnswers similar={shown} />}</div>
    </div>
  );
}

/** Between two strokes of a slow typist. */
const pauseMilliseconds = 500;
const shortest = 8;
const longest = 1_000;

/** Title and words of the form around, once the typing pauses. */
function useTypedWords(place: React.RefObject<HTMLElement | null>, first: string): string {
  const [text, setText] = useState(first);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      const data = new FormData(form);
      const words = ["title", "text"].flatMap((name) => data.getAll(name)).filter((value) => typeof value === "string");
      setText(words.join(" ").trim().slice(0, longest).toWellFormed());
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(read, pauseMilliseconds);
    };
    form.addEventListener("input", wait);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", wait);
    };
  }, [place]);
  return text;
}

function useSimilar(text: string): SimilarView | null {
  const locale = useLocale();
  const isWanted = text.length >= shortest;
  const { data } = useQuery(
    useTRPC().questions.similar.queryOptions(
      { text, locale },
      // A help only: without it one asks.
      { enabled: isWanted, placeholderData: keepPreviousData, retry: false, trpc: { abortOnUnmount: true } },
    ),
  );
  return isWanted ? (data ?? null) : null;
}
