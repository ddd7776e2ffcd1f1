import { Trans } from "@lingui/react/macro";
import type { ReactNode, RefObject } from "react";
import { Form } from "react-router";
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

/** Filters, several at once; beside the results, or behind a disclosure where there is no room. */
export function FilterPanel({ path, address, chosen, isOpen = false, form, children }: Props) {
  return (
    <details className={styles["filters"]} open={isOpen}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form ref={form ?? null} action={path} key={address}>
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
