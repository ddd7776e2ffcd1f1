import { Trans, useLingui } from "@lingui/react/macro";
import type { DraftView } from "@plaza/types/posts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { AgoText } from "../../features/posts/ago-text.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { shorten } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { draftsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "../../features/posts/history.module.css";

export const handle = { words: await loadWords("conversations", "revising") };

const page = prefetch(({ queryClient, trpc }) =>
  queryClient.fetchQuery({ ...trpc.posts.listDrafts.queryOptions(), staleTime: 0 }),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  drop: formMutation({
    mutation: (caller) => caller.posts.dropDraft,
    input: (form) => ({ subject: form.text("subject") }),
    redirectTo: (_result, { locale }) => `${draftsPath(locale)}?done=dropped`,
    invalidates: (trpc) => [trpc.posts.pathKey()],
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

const shownMax = 200;

/** What was typed and not posted. */
export default function DraftsPage() {
  const { t } = useLingui();
  const { data: drafts } = useSuspenseQuery(useTRPC().posts.listDrafts.queryOptions());
  return (
    <>
      <PageHead title={t`My drafts`} description={t`What you wrote and did not post yet.`} isUnlisted />
      <PageTitle lead={<Trans>What you type is kept here until you post or drop it, for 180 days at most.</Trans>}>
        <Trans>My drafts</Trans>
      </PageTitle>
      <DoneNotice when="dropped">
        <Trans>The draft is gone.</Trans>
      </DoneNotice>
      {drafts.length === 0 ? (
        <EmptyState title={t`No drafts`}>
          <Trans>When you begin to write somewhere and leave, you find it here again.</Trans>
        </EmptyState>
      ) : (
        <ul className={styles["list"]}>
          {drafts.map((draft) => (
            <DraftItem key={draft.subject} draft={draft} />
          ))}
        </ul>
      )}
    </>
  );
}

function DraftItem({ draft }: { draft: DraftView }) {
  const { t } = useLingui();
  const locale = useLocale();
  const name = draft.title ?? draft.placeTitle ?? shorten(draft.text, 60);
  return (
    <li className={styles["revision"]}>
      <h2>
        {draft.path === null ? (
          <bdi>{name}</bdi>
        ) : (
          <Link to={`/${locale}${draft.path}`}>
            <bdi>{name}</bdi>
          </Link>
        )}
      </h2>
      <p>
        <DraftKind subject={draft.subject} /> · <AgoText at={draft.updatedAt} />
      </p>
      <p dir="auto">{shorten(draft.text, shownMax)}</p>
      {draft.path === null ? (
        <p>
          <Trans>What this was for is gone, or is closed to you. Copy your words from here.</Trans>
        </p>
      ) : null}
      <Form state={useFormResult("drop")} isInline label={t`Drop the draft “${name}”`}>
        <input type="hidden" name="subject" value={draft.subject} />
        <SubmitButton variant="secondary">
          <Trans>Drop</Trans>
        </SubmitButton>
      </Form>
    </li>
  );
}

function DraftKind({ subject }: { subject: string }) {
  const [kind, of] = subject.split(":");
  if (kind === "thread") return <Trans>New discussion</Trans>;
  if (kind === "question" && of === "new") return <Trans>New question</Trans>;
  if (kind === "reply") return <Trans>Reply</Trans>;
  if (kind === "answer") return <Trans>Answer</Trans>;
  if (kind === "comment") return <Trans>Comment</Trans>;
  return <Trans>Edit</Trans>;
}
