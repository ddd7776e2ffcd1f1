import { Trans, useLingui } from "@lingui/react/macro";
import { useLocale } from "../../lib/locales.ts";
import { settingsPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./accounts.module.css";

/** The server keeps only their hashes: this is the one time they can be read. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <div className={styles["section"]}>
      <Notice title={<Trans>Codes are asked for from now on</Trans>}>
        <p>
          <Trans>
            Write these backup codes down and keep them safe. Each signs you in once when your phone is not at hand.
            They are shown this once only.
          </Trans>
        </p>
      </Notice>
      <ul role="list" className={styles["codes"]}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label={t`Copy the codes`} />
      <p>
        <ButtonLink to={settingsPath(locale)}>
          <Trans>I have kept them</Trans>
        </ButtonLink>
      </p>
    </div>
  );
}
