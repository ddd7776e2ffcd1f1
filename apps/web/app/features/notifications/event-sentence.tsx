import { Trans, useLingui } from "@lingui/react/macro";
import type { EventKind, NotificationItem } from "@plaza/types/notifications";
import type { ReactNode } from "react";

/** What happened, as one sentence that may begin with a name. */
export function EventSentence({ item: { kind, actor } }: { item: NotificationItem }) {
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
    moderated: <Trans>The moderators took a decision that concerns you</Trans>,
    gap_filled: <Trans>There is now something about what was missing</Trans>,
  };
  return sentences[kind];
}
