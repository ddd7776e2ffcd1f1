import { type QueryClient, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { type Page, usePage } from "./data.ts";

const elementId = "page-data";

/** What the browser takes over from the server: the page's facts and every answer that it was drawn from. */
type Block = { page: Page; answers: [QueryKey, unknown][] };

const answersOf = (queryClient: QueryClient): Block["answers"] =>
  queryClient
    .getQueryCache()
    .getAll()
    .flatMap(({ queryKey, state }): Block["answers"] => (state.status === "success" ? [[queryKey, state.data]] : []));

const textInDocument = () => document.querySelector(`#${elementId}`)?.textContent ?? "";

/** A data block: it is never executed, so that it cannot be an injection once `<` is escaped. */
export function PageData() {
  const queryClient = useQueryClient();
  const page = usePage();
  const block = (): Block => ({ page, answers: answersOf(queryClient) });
  const text = import.meta.env.SSR ? JSON.stringify(block()).replaceAll("<", String.raw`\u003c`) : textInDocument();
  return (
    <script
      type="application/json"
      id={elementId}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}

/** Fills the tab's cache before hydration, so that nothing is asked twice. */
export function takeOverPageData(queryClient: QueryClient): Page {
  const { page, answers } = JSON.parse(textInDocument()) as Block;
  for (const [key, answer] of answers) queryClient.setQueryData(key, answer);
  return page;
}
