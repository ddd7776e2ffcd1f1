import { Trans } from "@lingui/react/macro";
import type { LicenceView } from "@plaza/types/resources";
import styles from "./licence-words.module.css";

/** What a reader may do with the material, in words before names. */
export function LicenceWords({ licence }: { licence: LicenceView }) {
  return (
    <div className={styles["licence"]}>
      <p>
        <Permission licence={licence} />
      </p>
      {licence.id === null ? null : (
        <p className={styles["name"]}>
          <Trans>Licence:</Trans> {licence.url === null ? licence.name : <a href={licence.url}>{licence.name}</a>}
        </p>
      )}
    </div>
  );
}

function Permission({ licence: { id, mayShare, mayAdapt, mayUseCommercially } }: { licence: LicenceView }) {
  if (id === null)
    return (
      <Trans>No licence is stated. You may read and cite it; ask the publisher before you copy or adapt it.</Trans>
    );
  if (mayShare === null || mayAdapt === null)
    return <Trans>It has its own terms. Read them before you copy or adapt it.</Trans>;
  if (!mayShare) return <Trans>You may read and cite it. Ask the publisher before you copy or adapt it.</Trans>;
  if (!mayAdapt) return <Trans>You may share it unchanged, with credit. You may not adapt it.</Trans>;
  if (mayUseCommercially === false) return <Trans>You may share and adapt it with credit, but not for profit.</Trans>;
  return <Trans>You may share and adapt it, with credit where the licence asks for it.</Trans>;
}
