import { useLingui } from "@lingui/react/macro";
import type { RevisionField } from "@plaza/types/resources";

/** Words for the fields that a change may have touched; a field and its language are one thing to a reader. */
export function useFieldNames(): Record<RevisionField, string> {
  const { t } = useLingui();
  return {
    kind: t`kind`,
    state: t`state`,
    withdrawnReason: t`reason of withdrawal`,
    language: t`language`,
    title: t`title`,
    titleLanguage: t`title`,
    summary: t`summary`,
    summaryLanguage: t`summary`,
    body: t`text`,
    bodyLanguage: t`text`,
    creators: t`authors`,
    publisher: t`publisher`,
    issuedYear: t`year`,
    placeId: t`place`,
    keywords: t`keywords`,
    topics: t`topics`,
    licence: t`licence`,
    licenceText: t`licence`,
    links: t`links`,
    identifiers: t`identifiers`,
    edition: t`edition`,
    reviewBy: t`date of review`,
  };
}
