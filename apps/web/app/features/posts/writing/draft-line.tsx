import { Trans } from "@lingui/react/macro";
import type { MouseEvent } from "react";
import { Link, useLocation } from "react-router";
import { useIsHydrated } from "../../../lib/hydration.ts";
import { useLocale } from "../../../lib/locales.ts";
import { draftsPath, keepDraftPath } from "../../../lib/urls.ts";
import { AgoText } from "../ago-text.tsx";
import styles from "./composer.module.css";
import type { useDraftKeeper } from "./draft-keeper.ts";

type Props = { subject: string; keeper: ReturnType<typeof useDraftKeeper> };

/** Says that what stands in the field was typed before, and lets it go. */
export function DraftLine({ subject, keeper }: Props) {
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const isHydrated = useIsHydrated();
  if (keeper.restoredAt === null) return null;
  const drop = (event: MouseEvent) => {
    if (!isHydrated) return;
    event.preventDefault();
    keeper.drop();
  };
  return (
    <p className={styles["draft"]} role="status">
      <Trans>
        This is your draft, saved <AgoText at={keeper.restoredAt} />.
      </Trans>{" "}
      {isHydrated ? (
        <button type="button" onClick={keeper.keep}>
          <Trans>Keep it</Trans>
        </button>
      ) : null}{" "}
      <button
        formAction={keepDraftPath(locale, { subject, what: "drop", returnTo: pathname + search })}
        formNoValidate
        onClick={drop}
      >
        <Trans>Drop it</Trans>
      </button>{" "}
      <Link to={draftsPath(locale)}>
        <Trans>All drafts</Trans>
      </Link>
    </p>
  );
}
