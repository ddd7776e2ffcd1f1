import { Trans, useLingui } from "@lingui/react/macro";
import { type IntroduceHindrance, introductionLimits } from "@plaza/types/introductions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation } from "react-router";
import { type Data, useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { introductionsPath, personPath, signInPath } from "../../lib/urls.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import styles from "./introductions.module.css";

/** Name of the form on the page of a person. */
export const introduceFormName = "introduce";

/** To be read by the page that shows the form. */
export const introduceQuery = (trpc: Data["trpc"], handle: string) =>
  trpc.introductions.introduce.queryOptions({ handle });

export const introduceMutation = formMutation({
  mutation: (caller) => caller.introductions.ask,
  input: (form, { params }) => ({ handle: params["handle"] ?? "", message: form.text("message") }),
  reasonFields: { "introduction.message_short": "message" },
  redirectTo: (_result, { locale, params }) => `${personPath(locale, params["handle"] ?? "")}?done=asked`,
  invalidates: (trpc) => [trpc.introductions.pathKey()],
});

/** "Introduce me": one short request, or why none can be sent now. */
export function IntroduceForm({ handle }: { handle: string }) {
  const { data } = useSuspenseQuery(introduceQuery(useTRPC(), handle));
  const { hindrance } = data;
  if (hindrance === "oneself") return null;
  return (
    <div className={styles["introduce"]}>
      <DoneNotice when="asked">
        <Trans>Your request is on its way. An answer comes by mail, within two weeks.</Trans>
      </DoneNotice>
      {hindrance === null ? <AskForm name={data.name} /> : <Hindrance hindrance={hindrance} />}
    </div>
  );
}

function AskForm({ name }: { name: string }) {
  const { t } = useLingui();
  const state = useFormResult(introduceFormName);
  const { messageMax } = introductionLimits;
  return (
    <Disclosure
      summary={<Trans>Ask for an introduction</Trans>}
      isOpen={state.refusal !== null || state.value("message") !== ""}
    >
      <Form state={state}>
        <p>
          <Trans>
            Your words and your name go to <bdi>{name}</bdi>. Each of you sees the mail address of the other only when
            both want it.
          </Trans>
        </p>
        <TextArea
          label={t`Your message`}
          hint={t`Who you are, what it is about, and what you hope for. At most ${messageMax} characters.`}
          rows={4}
          required
          {...state.field("message")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Send the request</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}

function Hindrance({ hindrance }: { hindrance: Exclude<IntroduceHindrance, "oneself"> }) {
  const locale = useLocale();
  const { pathname } = useLocation();
  if (hindrance === "signed_out")
    return (
      <p>
        <Link to={signInPath(locale, pathname)} rel="nofollow">
          <Trans>Sign in to ask for an introduction</Trans>
        </Link>
      </p>
    );
  return <p className={styles["quiet"]}>{wordsFor(hindrance, introductionsPath(locale))}</p>;
}

function wordsFor(hindrance: Exclude<IntroduceHindrance, "oneself" | "signed_out">, mine: string) {
  switch (hindrance) {
    case "not_accepted":
      return <Trans>Takes no introductions at the moment.</Trans>;
    case "full":
      return <Trans>Has been asked as often as possible this month. A place is free again next month.</Trans>;
    case "open_already":
      return (
        <Trans>
          You have asked; the answer will stand in <Link to={mine}>your introductions</Link>.
        </Trans>
      );
    case "asked_by_them":
      return (
        <Trans>
          Would like to meet you: <Link to={mine}>answer the request</Link>.
        </Trans>
      );
    case "met":
      return (
        <Trans>
          You were introduced: the address stands in <Link to={mine}>your introductions</Link>.
        </Trans>
      );
    case "answered_before":
      return <Trans>Could not take up your request lately. You can ask again in some weeks.</Trans>;
    case "too_many_open":
      return (
        <Trans>
          Many of <Link to={mine}>your requests</Link> wait for an answer. You can ask again when some are answered.
        </Trans>
      );
  }
}
