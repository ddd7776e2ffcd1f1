import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { QuestionList } from "../../features/questions/question-list.tsx";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { SearchBox } from "../../features/search/search-box.tsx";
import { TopicIndex } from "../../features/topics/topic-index.tsx";
import { type Data, useTRPC } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { askPath, libraryPath, questionsPath, searchPath, topicsPath } from "../../lib/urls.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TileStrip } from "../../ui/tile/tile.tsx";
import { Doors } from "./doors.tsx";
import styles from "./home-page.module.css";

const questionsShown = 3;

/** What was asked last; to be read by the page. */
export const recentQuestions = (trpc: Data["trpc"], locale: Locale) =>
  trpc.questions.list.queryOptions({ locale, sort: "newest", size: questionsShown });

/** What Plaza is and holds, for everybody. */
export function PublicHome() {
  const { data: overview } = useSuspenseQuery(useTRPC().resources.overview.queryOptions({ locale: useLocale() }));
  return (
    <>
      <Welcome />
      <TileStrip seed="plaza home" />
      <Doors overview={overview} />
      <section aria-labelledby="new-resources" className={styles["section"]}>
        <h2 id="new-resources" className={styles["sectionTitle"]}>
          <Trans>New in the library</Trans>
        </h2>
        <NewResources resources={overview.newest} />
      </section>
      <RecentQuestions />
      <TopicSection />
    </>
  );
}

function Welcome() {
  const { t } = useLingui();
  const locale = useLocale();
  const examples = [
    t`start a participatory budget`,
    t`publish contracts as open data`,
    t`citizens’ assembly on climate`,
  ];
  return (
    <section className={styles["welcome"]}>
      <h1 className={styles["sentence"]}>
        <Trans>Plaza is where people who open up local government learn from each other.</Trans>
      </h1>
      <SearchBox size="large" label={<Trans>What do you need to know or do?</Trans>} />
      <div className={styles["examples"]}>
        <p id="examples">
          <Trans>For example:</Trans>
        </p>
        <ul role="list" aria-labelledby="examples">
          {examples.map((example) => (
            <li key={example}>
              <Link to={searchPath(locale, example)}>{example}</Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function NewResources({ resources }: { resources: Parameters<typeof ResourceList>[0]["resources"] }) {
  const locale = useLocale();
  if (resources.length === 0)
    return (
      <EmptyState title={<Trans>The library is still empty</Trans>}>
        <p>
          <Trans>Resources appear here as soon as they are published.</Trans>
        </p>
      </EmptyState>
    );
  return (
    <>
      <ResourceList resources={resources} isInColumns />
      <p>
        <Link to={libraryPath(locale)} className={styles["onward"]}>
          <Trans>Browse the whole library</Trans>
        </Link>
      </p>
    </>
  );
}

function RecentQuestions() {
  const locale = useLocale();
  const { data: page } = useSuspenseQuery(recentQuestions(useTRPC(), locale));
  if (page.items.length === 0) return null;
  return (
    <section aria-labelledby="questions" className={styles["section"]}>
      <h2 id="questions" className={styles["sectionTitle"]}>
        <Trans>Asked lately</Trans>
      </h2>
      <QuestionList questions={page.items} />
      <p className={styles["ways"]}>
        <Link to={questionsPath(locale)} className={styles["onward"]}>
          <Trans>All questions</Trans>
        </Link>
        <Link to={askPath(locale)} className={styles["onward"]}>
          <Trans>Ask a question</Trans>
        </Link>
      </p>
    </section>
  );
}

function TopicSection() {
  const locale = useLocale();
  const { data: topics } = useSuspenseQuery(useTRPC().topics.list.queryOptions({ locale }));
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics" className={styles["section"]}>
      <h2 id="topics" className={styles["sectionTitle"]}>
        <Trans>Topics</Trans>
      </h2>
      <TopicIndex topics={topics} isShortOnPhones />
      <p>
        <Link to={topicsPath(locale)} className={styles["onward"]}>
          <Trans>All topics with what belongs to them</Trans>
        </Link>
      </p>
    </section>
  );
}
