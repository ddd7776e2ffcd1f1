import { Trans } from "@lingui/react/macro";
import { type ChangeEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
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
  const { panel, onChange } = useTicksThatApply(address);
  return (
    <details ref={panel} className={styles["filters"]} open={isOpen}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form ref={form ?? null} action={path} key={address} onChange={onChange}>
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

/** The place in the page and the focus stay where they were; results say their number by themselves. */
function useTicksThatApply(address: string) {
  const submit = useSubmit();
  const panel = useRef<HTMLDetailsElement>(null);
  const ticked = useRef<{ name: string; value: string; at: string } | null>(null);
  useEffect(() => {
    if (ticked.current === null || ticked.current.at === address) return;
    const { name, value } = ticked.current;
    ticked.current = null;
    const boxes = panel.current?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? [];
    [...boxes].find((box) => box.value === value)?.focus({ preventScroll: true });
  });
  const onChange = ({ currentTarget, target }: ChangeEvent<HTMLFormElement>) => {
    const box: unknown = target;
    if (!(box instanceof HTMLInputElement) || !matchMedia(besideResults).matches) return;
    ticked.current = { name: box.name, value: box.value, at: address };
    void submit(currentTarget, { preventScrollReset: true, state: focusElsewhere });
  };
  return { panel, onChange };
}
