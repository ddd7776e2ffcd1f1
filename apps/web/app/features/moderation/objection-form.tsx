import { Trans, useLingui } from "@lingui/react/macro";
import { moderationLimits, type OwnAct } from "@plaza/types/moderation";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ActWords } from "./act-list.tsx";
import styles from "./moderation.module.css";
import { useActNames } from "./moderation-words.ts";

/** A decision with its reason, and the one time that a second look at it may be asked for. */
export function DecisionWithObjection({ act }: { act: OwnAct }) {
  return (
    <>
      <DoneNotice when="object">
        <Trans>Staff will look again. Somebody else than who decided does it, where there is anybody else.</Trans>
      </DoneNotice>
      <div className={styles["thing"]}>
        <ActWords act={act} />
      </div>
      {act.isReversed && act.answer === null ? <Reversed /> : null}
      {act.objection === null ? null : <Objection objection={act.objection} answer={act.answer} />}
      {act.canObject ? <ObjectionForm /> : null}
    </>
  );
}

function Reversed() {
  return (
    <Notice>
      <p>
        <Trans>This decision does not stand any more: it was taken back.</Trans>
      </p>
    </Notice>
  );
}

type Asked = { objection: NonNullable<OwnAct["objection"]>; answer: OwnAct["answer"] };

/** What came of it, and why, before what she had written. */
function Objection({ objection, answer }: Asked) {
  const names = useActNames();
  return (
    <Notice
      title={
        objection.isSettled ? <Trans>Staff have looked again</Trans> : <Trans>Staff have not looked again yet</Trans>
      }
    >
      {answer === null ? null : (
        <>
          <p>
            <strong>{names[answer.action]}</strong>
          </p>
          <p className={styles["words"]} dir="auto">
            {answer.reason}
          </p>
        </>
      )}
      <p className={styles["quiet"]}>
        <Trans>What you wrote:</Trans>
      </p>
      <p className={styles["words"]} dir="auto">
        {objection.reason}
      </p>
    </Notice>
  );
}

function ObjectionForm() {
  const { t } = useLingui();
  const state = useFormResult();
  const { reasonMax } = moderationLimits;
  return (
    <section className={styles["section"]}>
      <h2>
        <Trans>Ask staff to look again</Trans>
      </h2>
      <Form state={state}>
        <TextArea
          label={t`Why should they decide otherwise?`}
          hint={t`You can ask once for each decision. At most ${reasonMax} characters.`}
          required
          {...state.field("reason")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Ask for a second look</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}
