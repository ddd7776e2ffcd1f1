import { Trans } from "@lingui/react/macro";
import type { ResourceView } from "@plaza/types/resources";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { resourcePath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What a reader must know before relying on it: withdrawn, or replaced by a newer one. */
export function ResourceNotices({ resource: { state, withdrawnReason, supersededBy } }: { resource: ResourceView }) {
  const locale = useLocale();
  return (
    <>
      {state === "withdrawn" ? (
        <Notice tone="warning" title={<Trans>This resource was withdrawn</Trans>}>
          <p dir="auto">{withdrawnReason}</p>
        </Notice>
      ) : null}
      {supersededBy === null ? null : (
        <Notice tone="warning" title={<Trans>There is a newer one</Trans>}>
          <p>
            <Link to={resourcePath(locale, supersededBy)}>
              <LanguageText text={supersededBy.title} />
            </Link>
          </p>
        </Notice>
      )}
    </>
  );
}
