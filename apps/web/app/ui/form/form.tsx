import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Form as RouterForm, useNavigation } from "react-router";
import type { FormState } from "../../lib/forms/form-result.ts";
import { formNameField } from "../../lib/forms/form-problem.ts";
import styles from "./form.module.css";
import { FormErrors } from "./form-errors.tsx";
import { FormKey } from "./form-key.tsx";
import { SendingProvider } from "./sending.ts";

type Props = {
  state: FormState;
  children: ReactNode;
  /** With a FileField in it. */
  hasFiles?: boolean;
  /** Where another page answers; the page itself when absent. */
  action?: string;
  /** A row of controls instead of a column of fields. */
  isInline?: boolean;
  /** For a form of one button: who hears of it must hear what it is about. */
  label?: string;
};

/** A form that changes something. It works before its script, shows what was refused at its top, and is sent once. */
export function Form({ state, children, hasFiles = false, action, isInline = false, label }: Props) {
  const isSending = useIsSending(state.name, action);
  const form = useRef<HTMLFormElement>(null);
  const round = useRounds(isSending, state.refusal !== null, form);
  const refuseTwice = (event: SubmitEvent) => {
    if (isSending) event.preventDefault();
  };
  return (
    <RouterForm
      ref={form}
      method="post"
      {...(action === undefined ? {} : { action })}
      encType={hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded"}
      className={styles[isInline ? "inline" : "form"]}
      aria-label={label}
      // The browser's own bubbles speak its language, not the page's, and stop at the first field.
      noValidate
      preventScrollReset={isInline}
      onSubmit={refuseTwice}
    >
      {state.name === null ? null : <input type="hidden" name={formNameField} value={state.name} />}
      <FormKey key={round} />
      <FormErrors state={state} />
      <SendingProvider value={isSending}>{children}</SendingProvider>
    </RouterForm>
  );
}

function useIsSending(name: string | null, action: string | undefined): boolean {
  const { formData, formAction, formMethod, state } = useNavigation();
  if (state === "idle" || formMethod !== "POST") return false;
  if (action !== undefined && formAction !== action) return false;
  return (formData?.get(formNameField) ?? null) === name;
}

/** After a success the form is fresh: it shows what is stored, and its next key is another. */
function useRounds(isSending: boolean, isRefused: boolean, form: React.RefObject<HTMLFormElement | null>): number {
  const [round, setRound] = useState(0);
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !isSending && !isRefused) {
      form.current?.reset();
      setRound((last) => last + 1);
    }
    wasSending.current = isSending;
  }, [isSending, isRefused, form]);
  return round;
}
