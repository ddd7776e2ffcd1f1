import { useLingui } from "@lingui/react/macro";
import type { OtherViewerClass } from "@plaza/types/members";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { profilePath } from "../../lib/urls.ts";
import styles from "./profile-tabs.module.css";

/** Her own forms, and what each kind of viewer sees. Links, so that they work anywhere and can be kept. */
export function ProfileTabs({ current }: { current: OtherViewerClass | null }) {
  const { t } = useLingui();
  const locale = useLocale();
  const tabs: { as: OtherViewerClass | null; label: string }[] = [
    { as: null, label: t`Edit` },
    { as: "public", label: t`What everybody sees` },
    { as: "members", label: t`What members see` },
    { as: "networks", label: t`What my networks see` },
  ];
  return (
    <nav aria-label={t`Profile`} className={styles["tabs"]}>
      <ul role="list">
        {tabs.map(({ as, label }) => (
          <li key={label}>
            <Link
              to={as === null ? profilePath(locale) : `${profilePath(locale)}?as=${as}`}
              aria-current={as === current ? "page" : undefined}
              preventScrollReset
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
