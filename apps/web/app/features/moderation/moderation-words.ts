import { useLingui } from "@lingui/react/macro";
import type { ActAction, CaseSubject, ReportKind } from "@plaza/types/moderation";
import type { PostState } from "@plaza/types/posts";

export function useReportKinds(): Record<ReportKind, string> {
  const { t } = useLingui();
  return {
    spam: t`Advertising or spam`,
    abuse: t`Insults, harassment or hate`,
    personal_data: t`Somebody’s personal data`,
    rights: t`The rights of an author`,
    wrong: t`Misleading or dangerous`,
    off_topic: t`Does not belong here`,
    other: t`Something else`,
  };
}

export function useSubjectNames(): Record<CaseSubject, string> {
  const { t } = useLingui();
  return {
    post: t`Post`,
    thread: t`Discussion`,
    question: t`Question`,
    member: t`Person`,
    network: t`Network`,
    introduction: t`Introduction`,
    act: t`Second look`,
  };
}

/** What a moderator chooses. */
export function useActVerbs(): Record<ActAction, string> {
  const { t } = useLingui();
  return {
    hide: t`Hide until it is looked at`,
    restore: t`Show it again`,
    remove: t`Remove with a reason`,
    lock: t`Close to new words`,
    unlock: t`Open to new words again`,
    close_reports: t`Close the reports: nothing to do`,
    warn: t`Warn the person`,
    suspend: t`Suspend the account`,
    reinstate: t`End the suspension`,
    move: t`Move`,
    merge: t`Merge`,
    uphold: t`It stands`,
    withdraw: t`Withdraw the decision`,
  };
}

/** In a second look, by the decision that it is about. */
export function useWithdrawVerbs(): Partial<Record<ActAction, string>> {
  const { t } = useLingui();
  return {
    hide: t`Withdraw it: show the words again`,
    remove: t`Withdraw it: show the words again`,
    lock: t`Withdraw it: open to new words again`,
    warn: t`Withdraw the warning`,
    suspend: t`Withdraw the suspension: it ends now`,
  };
}

/** What was done. */
export function useActNames(): Record<ActAction, string> {
  const { t } = useLingui();
  return {
    hide: t`Hidden until it is looked at`,
    restore: t`Shown again`,
    remove: t`Removed`,
    lock: t`Closed to new words`,
    unlock: t`Opened to new words again`,
    close_reports: t`Reports closed: nothing to do`,
    uphold: t`Looked at again: the decision stands`,
    withdraw: t`Warning withdrawn`,
    warn: t`Warning`,
    suspend: t`Account suspended`,
    reinstate: t`Suspension ended`,
    move: t`Moved`,
    merge: t`Merged with another discussion`,
  };
}

export function useStateNames(): Record<PostState, string> {
  const { t } = useLingui();
  return {
    visible: t`Everybody who may come here sees it`,
    hidden: t`Hidden until it is looked at`,
    removed: t`Removed`,
    deleted: t`Deleted by its author`,
  };
}
