import { useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTRPC } from "../../lib/data.ts";
import { lazyPart } from "../../lib/lazy-part.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { loadWords } from "../../lib/words.ts";
import type { PageHandle } from "../locale-layout.tsx";
import styles from "./member/member-home.module.css";
import { PublicHome, recentQuestions } from "./public-home.tsx";

/** Nobody without an account needs it, nor its words. */
const MemberHome = lazyPart(() => import("./member/member-home.tsx"));

const page = prefetch(async ({ queryClient, trpc, locale }) => {
  const me = await queryClient.fetchQuery(trpc.accounts.me.queryOptions());
  if (me)
    return Promise.all([
      queryClient.fetchQuery(trpc.memberHome.show.queryOptions({ locale })),
      queryClient.fetchQuery(trpc.questions.shakenAnswers.queryOptions()),
    ]);
  return Promise.all([
    queryClient.fetchQuery(trpc.resources.overview.queryOptions({ locale })),
    queryClient.fetchQuery(recentQuestions(trpc, locale)),
    queryClient.fetchQuery(trpc.topics.list.queryOptions({ locale })),
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

export const handle: PageHandle = { hasOwnSearch: true, words: await loadWords("home") };

/** A member sees what concerns her, everybody else what Plaza is. */
export default function HomePage() {
  const { t } = useLingui();
  const { data: me } = useSuspenseQuery(useTRPC().accounts.me.queryOptions());
  return (
    <>
      <PageHead
        title={t`Find, join and ask for open local government`}
        description={t`Guides, cases, laws, data and tools on open local government from around the world: free to read, in many languages, without an account.`}
      />
      {me ? (
        // The styles of what is loaded later come with the page because it uses one of them itself.
        <div className={styles["home"]}>
          <Suspense>
            <MemberHome />
          </Suspense>
        </div>
      ) : (
        <PublicHome />
      )}
    </>
  );
}
