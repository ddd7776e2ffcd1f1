import { Trans, useLingui } from "@lingui/react/macro";
import { postLimits } from "@plaza/types/posts";
import { type MoveChoices, threadLimits } from "@plaza/types/threads";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { TopicPicker } from "../../features/networks/topic-picker.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch, type Reading } from "../../lib/prefetch.ts";
import { discussionsPath, idOfSegment, threadPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./arrange-discussion-page.module.css";
import { threadIdOf } from "./reading-thread.ts";

export const handle = { words: await loadWords("conversations", "revising", "networks") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  Promise.all([
    queryClient.fetchQuery(trpc.threads.moveChoices.queryOptions({ threadId: threadIdOf(params), locale })),
    queryClient.fetchQuery(trpc.threads.choices.queryOptions({ locale })),
  ]),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const touched = (trpc: Reading["trpc"]) => [trpc.threads.pathKey()];
const publicPlace = "-";

const forms = formMutations({
  move: formMutation({
    mutation: (caller) => caller.threads.move,
    input: (form, { params }) => ({
      threadId: threadIdOf(params),
      topics: form.all("topics"),
      reason: form.text("reason"),
      ...(form.has("network") ? { network: form.text("network") === publicPlace ? null : form.text("network") } : {}),
    }),
    reasonFields: { "thread.homeless": "topics" },
    redirectTo: (thread, { locale }) => `${threadPath(locale, thread)}?done=arranged`,
    invalidates: touched,
  }),
  lock: formMutation({
    mutation: (caller) => caller.threads.lock,
    input: (form, { params }) => ({
      threadId: threadIdOf(params),
      isLocked: form.text("lock") === "yes",
      reason: form.text("reason"),
    }),
    redirectTo: ({ threadId }, { locale }) => `/${locale}/discussions/${threadId}?done=arranged`,
    invalidates: touched,
  }),
  merge: formMutation({
    mutation: (caller) => caller.threads.merge,
    input: (form, { params }) => ({
      threadId: threadIdOf(params),
      intoId: idInAddress(form.text("into")),
      reason: form.text("reason"),
    }),
    fieldNames: { intoId: "into" },
    reasonFields: { "thread.same": "into", "thread.not_found": "into" },
    redirectTo: (thread, { locale }) => `${threadPath(locale, thread)}?done=merged`,
    invalidates: touched,
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

/** A number, or the address of the page as it was copied; 0 is nobody's. */
function idInAddress(typed: string): number {
  const segment = /discussions\/([^/?#]+)/.exec(typed)?.[1] ?? typed.trim();
  return idOfSegment(segment) ?? 0;
}

/** For its author and for moderators: where it belongs, whether it takes replies, and what it is one with. */
export default function ArrangeDiscussionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const threadId = threadIdOf(useParams());
  const { data: thread } = useSuspenseQuery(useTRPC().threads.moveChoices.queryOptions({ threadId, locale }));
  return (
    <>
      <PageHead title={t`Arrange a discussion`} description={thread.title.text} isUnlisted />
      <Breadcrumb
        trail={[
          { to: discussionsPath(locale), label: t`Discussions` },
          { to: threadPath(locale, thread), label: thread.title.text },
        ]}
      />
      <PageTitle lead={<LanguageText text={thread.title} />}>
        <Trans>Arrange this discussion</Trans>
      </PageTitle>
      <div className={styles["parts"]}>
        {thread.can.moveTopics ? <Move thread={thread} /> : null}
        {thread.can.lock ? <Lock thread={thread} /> : null}
        {thread.can.merge ? <Merge /> : null}
      </div>
    </>
  );
}

function Reason({ form }: { form: FormState }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Why?`}
      hint={<Trans>The author reads it.</Trans>}
      maxLength={threadLimits.reasonMax}
      dir="auto"
      {...form.field("reason")}
    />
  );
}

function Move({ thread }: { thread: MoveChoices }) {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult("move");
  const { data: choices } = useSuspenseQuery(useTRPC().threads.choices.queryOptions({ locale }));
  const homes = choices.homes.map(({ slug, name }) => ({ value: slug, label: name.text }));
  const isElsewhere = thread.network !== null && !homes.some(({ value }) => value === thread.network?.slug);
  return (
    <section aria-labelledby="move">
      <h2 id="move">
        <Trans>Where it belongs</Trans>
      </h2>
      <Form state={form}>
        <TopicPicker
          legend={t`Topics`}
          name="topics"
          id={form.id("topics")}
          error={form.error("topics")}
          topics={choices.topics}
          chosen={form.all("topics", thread.topics)}
          max={postLimits.topicsMax}
        />
        {thread.can.moveNetwork && !isElsewhere ? (
          <SelectField
            label={t`Where`}
            hint={<Trans>From then on its readers are those of the new place.</Trans>}
            options={[{ value: publicPlace, label: t`In public, for everybody` }, ...homes]}
            {...form.field("network", thread.network?.slug ?? publicPlace)}
          />
        ) : null}
        {thread.can.lock ? <Reason form={form} /> : null}
        <div>
          <SubmitButton>
            <Trans>Move it</Trans>
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Lock({ thread: { isLocked } }: { thread: MoveChoices }) {
  const form = useFormResult("lock");
  return (
    <section aria-labelledby="lock">
      <h2 id="lock">{isLocked ? <Trans>It is locked</Trans> : <Trans>Lock it</Trans>}</h2>
      <p>
        <Trans>A locked discussion stays to be read and takes no replies.</Trans>
      </p>
      <Form state={form}>
        <Reason form={form} />
        <input type="hidden" name="lock" value={isLocked ? "no" : "yes"} />
        <div>
          <SubmitButton variant="secondary">
            {isLocked ? <Trans>Unlock it</Trans> : <Trans>Lock it</Trans>}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function Merge() {
  const { t } = useLingui();
  const form = useFormResult("merge");
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">
        <Trans>Merge it into another</Trans>
      </h2>
      <p>
        <Trans>
          Its posts go behind those of the other discussion, in their order, and its address leads there. This cannot be
          undone.
        </Trans>
      </p>
      <Form state={form}>
        <TextField
          label={t`Into which discussion?`}
          hint={<Trans>Its address, or its number.</Trans>}
          {...form.field("into")}
        />
        <Reason form={form} />
        <div>
          <SubmitButton variant="secondary">
            <Trans>Merge it</Trans>
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
