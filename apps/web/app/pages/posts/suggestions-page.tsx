import { Trans, useLingui } from "@lingui/react/macro";
import type { SuggestionView } from "@plaza/types/posts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { AuthorLine, LinePart } from "../../features/posts/author-line.tsx";
import { DiffText } from "../../features/posts/diff-text.tsx";
import { PostArticle } from "../../features/posts/post-article.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, postPartPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateTimeText } from "../../ui/values.tsx";
import { touchedByPosts } from "./touched-by-posts.ts";

export const handle = { words: await loadWords("conversations", "revising") };

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.posts.listSuggestions.queryOptions({ postId: idOfSegment(params["post"]) ?? 0 })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const decisions = ["accepted", "declined", "withdrawn"] as const;
const forms = formMutations({
  settle: formMutation({
    mutation: (caller) => caller.posts.settleSuggestion,
    input: (form) => ({
      suggestionId: form.number("suggestion") ?? 0,
      decision: decisions.find((decision) => decision === form.text("decision")) ?? "declined",
    }),
    redirectTo: ({ postId }, { locale }) => `${postPartPath(locale, postId, "suggestions")}?done=settled`,
    invalidates: touchedByPosts,
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

/** Edits that others propose, each beside the version that it was made for. */
export default function SuggestionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const postId = idOfSegment(useParams()["post"]) ?? 0;
  const { data } = useSuspenseQuery(useTRPC().posts.listSuggestions.queryOptions({ postId }));
  return (
    <>
      <PageHead title={t`Suggested edits`} description={data.title} isUnlisted />
      <Breadcrumb trail={[{ to: `/${locale}${data.post.path}`, label: data.title }]} />
      <PageTitle>
        <Trans>Suggested edits</Trans>
      </PageTitle>
      <DoneNotice when="suggested">
        <Trans>Your suggestion was sent to the author.</Trans>
      </DoneNotice>
      <DoneNotice when="settled">
        <Trans>This is settled.</Trans>
      </DoneNotice>
      <PostArticle post={data.post} />
      <h2>
        <Trans>Waiting for an answer</Trans>
      </h2>
      {data.suggestions.length === 0 ? (
        <p>
          <Trans>No suggestion waits here.</Trans>
        </p>
      ) : null}
      {data.suggestions.map((suggestion) => (
        <Suggestion key={suggestion.suggestionId} suggestion={suggestion} canEdit={data.post.can.edit} />
      ))}
    </>
  );
}

function Suggestion({ suggestion, canEdit }: { suggestion: SuggestionView; canEdit: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { suggestionId, postId, author, at, note, diff, language, dir, isStale, can } = suggestion;
  return (
    <section aria-label={t`Suggestion ${suggestionId}`}>
      <AuthorLine author={author} seed={`suggestion:${suggestionId}`}>
        <LinePart>
          <DateTimeText at={at} />
        </LinePart>
      </AuthorLine>
      {note === null ? null : <p dir="auto">{note}</p>}
      {isStale ? (
        <p>
          <Trans>The post was edited since. This shows what was to be changed in the version before.</Trans>{" "}
          {canEdit ? (
            <Link to={postPartPath(locale, postId, "edit")}>
              <Trans>Take over by hand what fits</Trans>
            </Link>
          ) : null}
        </p>
      ) : null}
      <DiffText parts={diff} language={language} dir={dir} />
      <Form state={useFormResult("settle")} isInline label={t`Answer this suggestion`}>
        <input type="hidden" name="suggestion" value={suggestionId} />
        <ButtonRow>
          {can.settle && !isStale ? (
            <SubmitButton name="decision" value="accepted">
              <Trans>Take it over</Trans>
            </SubmitButton>
          ) : null}
          {can.settle ? (
            <SubmitButton variant="secondary" name="decision" value="declined">
              <Trans>Decline</Trans>
            </SubmitButton>
          ) : null}
          {can.withdraw ? (
            <SubmitButton variant="secondary" name="decision" value="withdrawn">
              <Trans>Withdraw</Trans>
            </SubmitButton>
          ) : null}
        </ButtonRow>
      </Form>
    </section>
  );
}
