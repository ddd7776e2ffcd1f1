import { Trans } from "@lingui/react/macro";
import type { OtherViewerClass, ProfilePreview as Preview } from "@plaza/types/members";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PersonProfile } from "./person-profile.tsx";
import styles from "./profile-preview.module.css";

/** What others see of her: the very page, or why there is none. */
export function ProfilePreview({ as, preview: { person } }: { as: OtherViewerClass; preview: Preview }) {
  if (person === null)
    return (
      <EmptyState title={<Trans>They see nothing of you</Trans>}>
        <p>
          {as === "public" ? (
            <Trans>
              You are not listed: your page does not exist for them, and no directory, search or list names you.
            </Trans>
          ) : (
            <Trans>You are not listed: only those who share a network with you can open your page.</Trans>
          )}
        </p>
      </EmptyState>
    );
  return (
    <div className={styles["frame"]}>
      <PersonProfile person={person} level={2} />
    </div>
  );
}
