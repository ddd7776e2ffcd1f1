import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { EndorserView, TopicEndorsementsView } from "@plaza/types/endorsements";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Fragment, useId } from "react";
import { Link } from "react-router";
import { type Data, useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./endorsement-list.module.css";

/** Name of the form on the page of a person. */
export const endorseFormName = "endorse";

/** To be read by the page that shows the list. */
export const endorsementsQuery = (trpc: Data["trpc"], handle: string, locale: Locale) =>
  trpc.endorsements.ofPerson.queryOptions({ handle, locale });

type Said = { act: "endorse" | "revoke"; handle: string; topic: string } | { act: "remove"; endorsementId: number };

/** The button that was pressed says what to do and with what. */
export const endorseMutation = formMutation({
  mutation: (caller) => (said: Said) => {
    if (said.act === "remove") return caller.endorsements.remove({ endorsementId: said.endorsementId });
    const { act, ...what } = said;
    return caller.endorsements[act](what);
  },
  input: (form, { params }): Said => {
    if (form.has("remove")) return { act: "remove", endorsementId: form.number("remove") ?? 0 };
    const act = form.has("revoke") ? "revoke" : "endorse";
    return { act, handle: params["handle"] ?? "", topic: form.text(act) };
  },
  redirectTo: (_result, { locale, params }) => `${personPath(locale, params["handle"] ?? "")}?done=endorsement`,
  invalidates: (trpc) => [trpc.endorsements.pathKey()],
});

/** Who says that she knows a topic, as far as the reader may see them; and the way to say so oneself. */
export function EndorsementList({ handle, name }: { handle: string; name: string }) {
  const id = useId();
  const state = useFormResult(endorseFormName);
  const { data } = useSuspenseQuery(endorsementsQuery(useTRPC(), handle, useLocale()));
  const shown = data.topics.filter((topic) => isSaid(topic) || topic.can.endorse);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles["heading"]}>
        <Trans>Endorsed by others</Trans>
      </h2>
      <DoneNotice when="endorsement">
        <Trans>Saved.</Trans>
      </DoneNotice>
      <Form state={state}>
        <ul role="list">
          {shown.map((topic) => (
            <TopicLine key={topic.topic.slug} said={topic} name={name} />
          ))}
        </ul>
      </Form>
    </section>
  );
}

const isSaid = ({ endorsers, hiddenCount, answerCount }: TopicEndorsementsView): boolean =>
  endorsers.length + hiddenCount + answerCount > 0;

function TopicLine({ said, name }: { said: TopicEndorsementsView; name: string }) {
  return (
    <li className={styles["topic"]}>
      <p className={styles["label"]}>
        {said.topic.label}{" "}
        {said.isExpert ? (
          <Tag>
            <Trans>Expert</Trans>
          </Tag>
        ) : null}
      </p>
      {isSaid(said) ? <Endorsers said={said} /> : null}
      <OwnWord said={said} name={name} />
    </li>
  );
}

function Endorsers({ said: { endorsers, hiddenCount, isByStaff, answerCount } }: { said: TopicEndorsementsView }) {
  return (
    <p className={styles["quiet"]}>
      {endorsers.map((endorser, position) => (
        <Fragment key={endorser.endorsementId}>
          {position === 0 ? null : " · "}
          <Endorser endorser={endorser} />
        </Fragment>
      ))}
      {hiddenCount === 0 ? null : (
        <>
          {endorsers.length === 0 ? null : " · "}
          <Plural value={hiddenCount} one="# member" other="# members" />
        </>
      )}
      {isByStaff ? (
        <>
          {" · "}
          <Trans>with the word of staff</Trans>
        </>
      ) : null}
      {answerCount === 0 ? null : (
        <>
          {" · "}
          <Plural value={answerCount} one="# accepted answer" other="# accepted answers" />
        </>
      )}
    </p>
  );
}

function Endorser({ endorser: { handle, name, endorsementId, can } }: { endorser: EndorserView }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <>
      <Link to={personPath(locale, handle)}>
        <bdi>{name}</bdi>
      </Link>
      {can.remove ? (
        <>
          {" "}
          <SubmitButton
            variant="secondary"
            name="remove"
            value={String(endorsementId)}
            label={t`Remove the endorsement by ${name}`}
          >
            <Trans>Remove</Trans>
          </SubmitButton>
        </>
      ) : null}
    </>
  );
}

function OwnWord({ said: { topic, can }, name }: { said: TopicEndorsementsView; name: string }) {
  const { t } = useLingui();
  const { label } = topic;
  if (can.endorse)
    return (
      <SubmitButton variant="secondary" name="endorse" value={topic.slug} label={t`Endorse ${name} for ${label}`}>
        <Trans>Endorse</Trans>
      </SubmitButton>
    );
  if (can.revoke)
    return (
      <SubmitButton
        variant="secondary"
        name="revoke"
        value={topic.slug}
        label={t`Take back my endorsement for ${label}`}
      >
        <Trans>Take back my endorsement</Trans>
      </SubmitButton>
    );
  return null;
}
