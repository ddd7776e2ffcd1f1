import { Trans, useLingui } from "@lingui/react/macro";
import type { DemoKind, DemoPerson } from "@plaza/types/accounts";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { usePage, useTRPC } from "../../lib/data.ts";
import { formNameField } from "../../lib/forms/form-problem.ts";
import { useLocale } from "../../lib/locales.ts";
import { signInPath } from "../../lib/urls.ts";
import { Button } from "../button.tsx";
import { useReturnTo } from "./use-return-to.ts";
import styles from "./demo-banner.module.css";

/** Only a demonstration has it: what is here is invented, and one may look at it as each kind of person. */
export function DemoBanner() {
  const { mode } = usePage();
  return mode === "demo" ? <Banner /> : null;
}

function Banner() {
  const { t } = useLingui();
  const persons = useQuery({ ...useTRPC().accounts.demoPersons.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const { key } = useLocation();
  return (
    <aside className={styles["banner"]} aria-label={t`Demonstration`}>
      <details key={key} className={styles["inner"]}>
        <summary className={styles["summary"]}>
          <Trans>This is a demonstration: its people and networks are invented. Sign in as one of them</Trans>
        </summary>
        <DemoPersons persons={persons.data ?? []} />
      </details>
    </aside>
  );
}

/** One button a kind. Plain, so that the page that follows is loaded anew with who looks. */
function DemoPersons({ persons }: { persons: DemoPerson[] }) {
  const returnTo = useReturnTo();
  const locale = useLocale();
  const kindNames = useKindNames();
  return (
    <form method="post" action={signInPath(locale)} className={styles["persons"]}>
      <input type="hidden" name={formNameField} value="demo" />
      {returnTo === undefined ? null : <input type="hidden" name="to" value={returnTo} />}
      {persons.map(({ kind, name }) => (
        <Button key={kind} variant="secondary" name="kind" value={kind}>
          <span>
            {kindNames[kind]} <span dir="auto">({name})</span>
          </span>
        </Button>
      ))}
    </form>
  );
}

function useKindNames(): Record<DemoKind, string> {
  const { t } = useLingui();
  return {
    official: t`Local official`,
    practitioner: t`Practitioner`,
    expert: t`Expert`,
    steward: t`Steward of a network`,
    staff: t`Staff of the site`,
  };
}
