import { Plural, useLingui } from "@lingui/react/macro";
import type { RelatedToThread } from "@plaza/types/threads";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { RelatedList } from "./related-list.tsx";
import styles from "./similar-threads.module.css";

/** Shorter titles say too little. */
const shortestTitle = 8;
const longestTitle = 200;
/** Between two strokes of a quick typist. */
const pauseMilliseconds = 400;

/** Shows what is there already about the title that is typed in `children`, once the typing pauses. */
export function SimilarWhileTyping({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const [title, setTitle] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTitle(typed.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);
  const isWanted = title.length >= shortestTitle && title.length <= longestTitle;
  const { data } = useQuery(
    useTRPC().threads.similar.queryOptions(
      { title, locale },
      { enabled: isWanted, placeholderData: keepPreviousData, retry: false },
    ),
  );
  const note = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLInputElement) setTyped(event.target.value);
  };
  return (
    <>
      <div onInput={note}>{children}</div>
      <div aria-live="polite">{isWanted && data ? <Similar found={data} /> : null}</div>
    </>
  );
}

/** Threads and resources about the same, so that nobody begins anew what goes on elsewhere. */
export function Similar({ found }: { found: RelatedToThread }) {
  const { t } = useLingui();
  const count = found.threads.length + found.resources.length;
  if (count === 0) return null;
  return (
    <section aria-label={t`There already`} className={styles["similar"]}>
      <p className={styles["lead"]}>
        <Plural value={count} one="Perhaps this helps already:" other="Perhaps one of these # helps already:" />
      </p>
      <RelatedList related={found} />
    </section>
  );
}
