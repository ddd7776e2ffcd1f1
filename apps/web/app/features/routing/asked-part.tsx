import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { type Data, useTRPC } from "../../lib/data.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";

/** Only who asked, who was asked and staff see it. */
const AskedSection = lazyPart(async () => ({ default: (await import("./asked-section.tsx")).AskedSection }));

/** To be read by the page of the question, beside the question. */
export const askedPartQuery = (trpc: Data["trpc"], questionId: number, locale: Locale) =>
  trpc.routing.asked.queryOptions({ questionId, locale });

/** On the page of a question: what an expert can do who was asked, and who was asked and why. Nothing for others. */
export function AskedPart({ questionId }: { questionId: number }) {
  const { data } = useSuspenseQuery(askedPartQuery(useTRPC(), questionId, useLocale()));
  if (data.asked === null) return null;
  return (
    <Suspense>
      <AskedSection data={data} asked={data.asked} />
    </Suspense>
  );
}
