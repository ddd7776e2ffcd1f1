import { Trans } from "@lingui/react/macro";
import { type ChangeEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { Form, useSubmit } from "react-router";
import { focusElsewhere } from "../../lib/focus-elsewhere.ts";
import { Button } from "../button.tsx";
import styles from "./filter-panel.module.css";

type Props = {
  /** The page that shows the results. */
  path: string;
  /** Address of the results that are shown: another one is another form, with its own ticks. */
  address: string;
  /** How many filters are in force. */
  chosen: number;
  isOpen?: boolean;
  form?: RefObject<HTMLFormElement | null>;
  /** Values that are kept, then the facets. */
  children: ReactNode;
};

/** Filters, several at once; beside the results, where a tick applies by itself, or behind a disclosure with a button. */
export function FilterPanel({ path, address, chosen, isOpen = false, form, children }: Props) {
  const onChange = useTicksThatApply();
  const [held] = useState(holdFocus);
  return (
    <details className={styles["filters"]} open={isOpen}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form ref={form ?? null} action={path} key={address} onChange={onChange}>
        <KeptFocus held={held} />
        {children}
        <div className={styles["apply"]}>
          <Button variant="secondary">
            <Trans>Apply filters</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** As `filter-panel.module.css`: from here on the filters stand beside the results. */
const besideResults = "(min-width: 48rem)";

/** The place in the page stays where it was; results say their number by themselves. */
function useTicksThatApply() {
  const submit = useSubmit();
  return ({ currentTarget, target }: ChangeEvent<HTMLFormElement>) => {
    const box: unknown = target;
    if (!(box instanceof HTMLInputElement) || !matchMedia(besideResults).matches) return;
    void submit(currentTarget, { preventScrollReset: true, state: focusElsewhere });
  };
}

type Control = HTMLInputElement | HTMLButtonElement;
const isControl = (element: Element | null): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLButtonElement;

/** Which control of a form had the focus, until it is given to that of the next. */
function holdFocus() {
  let held: Pick<Control, "name" | "value"> | null = null;
  return {
    from(form: HTMLFormElement | null) {
      const { activeElement } = document;
      if (isControl(activeElement) && activeElement.form === form) held = activeElement;
    },
    to(form: HTMLFormElement | null) {
      const controls = [...(form?.elements ?? [])].filter(isControl);
      controls.find(({ name, value }) => name === held?.name && value === held.value)?.focus({ preventScroll: true });
      held = null;
    },
  };
}

/** The form of other results takes over the focus within the same drawing, wherever it is in the one that goes. */
function KeptFocus({ held }: { held: ReturnType<typeof holdFocus> }) {
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const form = mark.current?.closest("form") ?? null;
    held.to(form);
    return () => held.from(form);
  }, [held]);
  return <span ref={mark} hidden />;
}
