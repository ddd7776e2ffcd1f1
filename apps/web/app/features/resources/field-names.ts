import { useLingui } from "@lingui/react/macro";

/** Words for the fields that a change may have touched. */
export function useFieldNames(): Partial<Record<string, string>> {
  const { t } = useLingui();
  return {
    kind: t`kind`,
    state: t`state`,
    withdrawnReason: t`reason of withdrawal`,
    language: t`language`,
    title: t`title`,
    summary: t`summary`,
    body: t`text`,
    creators: t`authors`,
    publisher: t`publisher`,
    issuedYear: t`year`,
    place: t`place`,
    keywords: t`keywords`,
    topics: t`topics`,
    licence: t`licence`,
    links: t`links`,
    identifiers: t`identifiers`,
    edition: t`edition`,
    reviewBy: t`date of review`,
    supersededBy: t`newer version`,
  };
}
