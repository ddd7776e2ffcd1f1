import { Trans, useLingui } from "@lingui/react/macro";
import type { ActAction } from "@plaza/types/moderation";
import type { EventKind, NotificationItem } from "@plaza/types/notifications";
import type { ReactNode } from "react";

/** What happened, as one sentence that may begin with a name. */
export function EventSentence({ item: { kind, actor, decision } }: { item: NotificationItem }) {
  const { t } = useLingui();
  const name = <bdi>{actor?.name ?? t`Somebody`}</bdi>;
  const sentences: Record<EventKind, ReactNode> = {
    thread_opened: <Trans>{name} opened a discussion</Trans>,
    replied: <Trans>{name} replied</Trans>,
    question_asked: <Trans>{name} asked a question</Trans>,
    answered: <Trans>{name} answered</Trans>,
    commented: <Trans>{name} commented</Trans>,
    answer_accepted: <Trans>{name} accepted an answer</Trans>,
    expert_asked: <Trans>A question was put to you</Trans>,
    facilitators_asked: <Trans>A question has found no answer yet</Trans>,
    edit_suggested: <Trans>{name} suggested an edit</Trans>,
    suggestion_settled: <Trans>{name} decided on a suggested edit</Trans>,
    moderated: <DecisionSentence decision={decision} />,
    gap_filled: <Trans>There is now something about what was missing</Trans>,
  };
  return sentences[kind];
}

/** Each kind of decision by its name: two about one thing do not read the same. */
function DecisionSentence({ decision }: { decision: ActAction | null }) {
  if (decision === null) return <Trans>The moderators took a decision that concerns you</Trans>;
  const sentences: Record<ActAction, ReactNode> = {
    hide: <Trans>The moderators hid what you wrote until it is looked at</Trans>,
    restore: <Trans>The moderators show again what you wrote</Trans>,
    remove: <Trans>The moderators removed what you wrote</Trans>,
    lock: <Trans>The moderators closed what you began to new words</Trans>,
    unlock: <Trans>The moderators opened what you began to new words again</Trans>,
    move: <Trans>The moderators moved your discussion</Trans>,
    merge: <Trans>The moderators merged your discussion with another</Trans>,
    close_reports: <Trans>The moderators looked at it: there is nothing to do</Trans>,
    warn: <Trans>The moderators warn you</Trans>,
    suspend: <Trans>Your account is suspended</Trans>,
    reinstate: <Trans>Your suspension has ended</Trans>,
    withdraw: <Trans>The warning is withdrawn</Trans>,
    uphold: <Trans>Staff looked again: the decision stands</Trans>,
  };
  return sentences[decision];
}
