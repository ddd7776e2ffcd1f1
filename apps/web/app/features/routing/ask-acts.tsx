import { Trans, useLingui } from "@lingui/react/macro";
import type { AskPeer, AskView } from "@plaza/types/routing";
import { type FormState, useFormResult } from "../../lib/forms/form-result.ts";
import { loadWords } from "../../lib/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { askForms } from "./ask-forms.ts";
import styles from "./routing.module.css";

await loadWords("asks");

type Titled = Pick<AskView, "askId"> & { question: Pick<AskView["question"], "title"> };
type Props = { ask: Titled & Pick<AskView, "can" | "peers"> };

/** Everything but the answer, one step each. */
export function AskActs({ ask }: Props) {
  const { can } = ask;
  return (
    <div className={styles["section"]}>
      <div className={styles["row"]}>
        {can.promise ? <PromiseForm ask={ask} /> : null}
        {can.pass ? <PassForm ask={ask} /> : null}
      </div>
      {can.handOver ? <HandOverForm ask={ask} /> : null}
    </div>
  );
}

/** Of several asks on a page, the one that was refused says so; the others stay as they were. */
function useOwnResult(name: string, askId: number): FormState {
  const state = useFormResult(name);
  const isOther = state.refusal !== null && state.value("ask") !== String(askId);
  const scoped = (field: string) => `${state.id(field)}-${askId}`;
  if (isOther)
    return {
      ...state,
      refusal: null,
      isFilled: false,
      formError: null,
      errors: [],
      value: (_field, stored = "") => stored,
      error: () => undefined,
      id: scoped,
      field: (field, stored = "") => ({ name: field, id: scoped(field), defaultValue: stored }),
    };
  return {
    ...state,
    id: scoped,
    errors: state.errors.map(({ fieldId, message }) => ({ fieldId: `${fieldId}-${askId}`, message })),
    field: (field, stored) => ({ ...state.field(field, stored), id: scoped(field) }),
  };
}

const AskNumber = ({ ask }: { ask: Titled }) => <input type="hidden" name="ask" value={ask.askId} />;

function PromiseForm({ ask }: Props) {
  const { t } = useLingui();
  const title = ask.question.title.text;
  return (
    <Form state={useOwnResult(askForms.promise, ask.askId)} isInline label={t`I will answer: ${title}`}>
      <AskNumber ask={ask} />
      <SubmitButton variant="secondary">
        <Trans>I will answer later</Trans>
      </SubmitButton>
    </Form>
  );
}

function PassForm({ ask }: Props) {
  const { t } = useLingui();
  const title = ask.question.title.text;
  return (
    <Form state={useOwnResult(askForms.pass, ask.askId)} isInline label={t`Pass: ${title}`}>
      <AskNumber ask={ask} />
      <SubmitButton variant="secondary">
        <Trans>Pass</Trans>
      </SubmitButton>
    </Form>
  );
}

/** She has passed: one step back. */
export function TakeBackForm({ ask }: { ask: Titled }) {
  const { t } = useLingui();
  const title = ask.question.title.text;
  return (
    <Form state={useOwnResult(askForms.takeBack, ask.askId)} isInline label={t`Take the pass back: ${title}`}>
      <AskNumber ask={ask} />
      <SubmitButton variant="secondary">
        <Trans>I may answer after all</Trans>
      </SubmitButton>
    </Form>
  );
}

export function ResumeForm() {
  return (
    <Form state={useFormResult(askForms.resume)} isInline>
      <SubmitButton variant="secondary">
        <Trans>End the pause</Trans>
      </SubmitButton>
    </Form>
  );
}

const peerOption = ({ handle, name }: AskPeer) => ({ value: handle, label: <bdi>{name}</bdi>, hint: `@${handle}` });

function HandOverForm({ ask }: Props) {
  const { t } = useLingui();
  const state = useOwnResult(askForms.handOver, ask.askId);
  const hasPeers = ask.peers.length > 0;
  return (
    <Disclosure summary={<Trans>Hand over to somebody else</Trans>} isOpen={state.refusal !== null}>
      <Form state={state}>
        <AskNumber ask={ask} />
        {hasPeers ? (
          <RadioList
            legend={<Trans>Others who know this and have room</Trans>}
            name="peer"
            id={state.id("peer")}
            options={ask.peers.map(peerOption)}
            defaultValue={state.value("peer")}
          />
        ) : null}
        <TextField
          label={hasPeers ? t`Or somebody else, by handle` : t`Their handle`}
          hint={t`As it stands on the profile, such as @ana`}
          autoCapitalize="none"
          spellCheck={false}
          autoComplete="off"
          maxLength={100}
          {...state.field("handle")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Hand over</Trans>
          </SubmitButton>
        </ButtonRow>
        <p className={styles["quiet"]}>
          <Trans>They are asked at once, and told who thought of them.</Trans>
        </p>
      </Form>
    </Disclosure>
  );
}

/** Not about one question: until a day, nobody asks anything. */
export function PauseForm() {
  const { t } = useLingui();
  const state = useFormResult(askForms.pause);
  return (
    <Disclosure summary={<Trans>Pause all questions</Trans>} isOpen={state.refusal !== null}>
      <Form state={state}>
        <TextField
          label={t`Until and with`}
          hint={t`Leave it empty to pause until you end it yourself. What is asked of you now is passed on.`}
          type="date"
          {...state.field("until")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Pause</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
