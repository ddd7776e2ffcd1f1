import { Trans, useLingui } from "@lingui/react/macro";
import { type QuestionSortOrder, questionSortOrders } from "@plaza/types/questions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Form as RouterForm, Link, useSearchParams } from "react-router";
import { QuestionList } from "../../features/questions/question-list.tsx";
import { useLanguageChoices } from "../../lib/content-languages.ts";
import { useTRPC } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { askPath, questionsFeedPath, questionsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import talkStyles from "../../ui/talk-page.module.css";
import styles from "./questions-page.module.css";
import { Orders } from "../../ui/results/orders.tsx";

export const handle = { words: await loadWords("conversations", "asking") };

const given = (searchParams: URLSearchParams, name: string): Record<string, string> => {
  const value = searchParams.get(name);
  return value ? { [name]: value } : {};
};

const asked = (searchParams: URLSearchParams, locale: Locale) => ({
  locale,
  sort: questionSortOrders.find((order) => order === searchParams.get("sort")) ?? ("active" as const),
  ...given(searchParams, "topic"),
  ...given(searchParams, "place"),
  ...given(searchParams, "lang"),
  ...given(searchParams, "after"),
});

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  Promise.all([
    queryClient.fetchQuery(trpc.questions.list.queryOptions(asked(searchParams, locale))),
    queryClient.fetchQuery(trpc.topics.list.queryOptions({ locale })),
  ]),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What people asked, and what was answered. */
export default function QuestionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const input = asked(searchParams, locale);
  const { data } = useSuspenseQuery(useTRPC().questions.list.queryOptions(input));
  const kept = narrowedBy(searchParams);
  return (
    <>
      <PageHead
        title={t`Questions`}
        description={t`What people in towns and regions asked about open local government, and what others who have done it answered, with evidence.`}
        isUnlisted={searchParams.size > 0}
      />
      <PageTitle
        lead={<Trans>Asked by people who do the work, answered by people who have done it. Anybody may read.</Trans>}
      >
        <Trans>Questions</Trans>
      </PageTitle>
      <p>
        <ButtonLink to={askPath(locale)}>
          <Trans>Ask a question</Trans>
        </ButtonLink>
      </p>
      <QuestionOrders sort={input.sort} kept={kept} />
      <Filters sort={input.sort} />
      {data.items.length === 0 ? (
        <EmptyState title={<Trans>No questions here yet</Trans>}>
          <p>
            <Trans>Ask the first one: three people who may know are asked, and nobody else is bothered.</Trans>
          </p>
        </EmptyState>
      ) : (
        <QuestionList questions={data.items} level={2} />
      )}
      <p className={talkStyles["onward"]}>
        {data.nextCursor === null ? null : (
          <Link to={questionsPath(locale, { ...kept, sort: input.sort, after: data.nextCursor })} rel="next">
            <Trans>More questions</Trans>
          </Link>
        )}
        <a href={questionsFeedPath(locale, searchParams.get("topic") ?? undefined)}>
          <Trans>Feed of new questions</Trans>
        </a>
      </p>
    </>
  );
}

const narrowedBy = (searchParams: URLSearchParams): Record<string, string> => ({
  ...given(searchParams, "topic"),
  ...given(searchParams, "place"),
  ...given(searchParams, "lang"),
});

function QuestionOrders({ sort, kept }: { sort: QuestionSortOrder; kept: Record<string, string> }) {
  const { t } = useLingui();
  const locale = useLocale();
  const names: Record<QuestionSortOrder, string> = {
    active: t`Last active`,
    newest: t`Newest`,
    unanswered: t`Not answered yet`,
  };
  const orders = questionSortOrders.map((order) => ({
    name: names[order],
    href: questionsPath(locale, order === "active" ? kept : { ...kept, sort: order }),
    isCurrent: order === sort,
  }));
  return (
    <div className={talkStyles["orders"]}>
      <Orders orders={orders} />
    </div>
  );
}

/** By the browser's own lists; what is narrowed down stands in the address. */
function Filters({ sort }: { sort: QuestionSortOrder }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data: topics } = useSuspenseQuery(useTRPC().topics.list.queryOptions({ locale }));
  const languages = useLanguageChoices(searchParams.get("lang") ?? "");
  const place = searchParams.get("place");
  return (
    <RouterForm method="get" action={questionsPath(locale)} className={styles["filters"]} preventScrollReset>
      {sort === "active" ? null : <input type="hidden" name="sort" value={sort} />}
      {place === null ? null : <input type="hidden" name="place" value={place} />}
      <SelectField
        label={t`Topic`}
        name="topic"
        emptyLabel={t`All topics`}
        options={topics.map(({ slug, label, parentSlug }) => ({
          value: slug,
          label: parentSlug === null ? label : `– ${label}`,
        }))}
        defaultValue={searchParams.get("topic") ?? ""}
      />
      <SelectField
        label={t`Language`}
        name="lang"
        emptyLabel={t`All languages`}
        options={languages}
        defaultValue={searchParams.get("lang") ?? ""}
      />
      <Button variant="secondary">
        <Trans>Show these</Trans>
      </Button>
    </RouterForm>
  );
}
