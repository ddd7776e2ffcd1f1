import { useLingui } from "@lingui/react/macro";
import type { NotificationMailChoice, NotificationReason } from "@plaza/types/notifications";

/** Why somebody hears of something, said to her. */
export function useReasonWords(): Record<NotificationReason, string> {
  const { t } = useLingui();
  return {
    moderated: t`It is about your account or about what you wrote.`,
    asked: t`Among those who know the topic, you were asked.`,
    mentioned: t`You were mentioned.`,
    accepted: t`It is your answer.`,
    answered: t`You asked this question.`,
    replied: t`You opened this discussion, or it is about what you wrote.`,
    suggested: t`It is about your words, or about an edit that you suggested.`,
    gap_filled: t`You wanted to be told.`,
    facilitating: t`You help questions like this one find an answer.`,
    followed: t`You follow this, its topic, its place or its author.`,
    network: t`You are a member of the network.`,
  };
}

/** The same as the names of choices. */
export function useReasonNames(): Record<NotificationReason, string> {
  const { t } = useLingui();
  return {
    moderated: t`Decisions of moderators about me`,
    asked: t`Questions that are put to me`,
    mentioned: t`Somebody mentions me`,
    accepted: t`My answer is accepted`,
    answered: t`My question is answered`,
    replied: t`Replies in my discussions, comments on what I wrote`,
    suggested: t`Edits suggested to me or by me`,
    gap_filled: t`Something that I waited for is there`,
    facilitating: t`Questions that wait for facilitators`,
    followed: t`News in what I follow`,
    network: t`News in my networks`,
  };
}

export function useMailNames(): Record<NotificationMailChoice, string> {
  const { t } = useLingui();
  return { immediate: t`At once`, daily: t`Daily`, weekly: t`Weekly`, none: t`No mail` };
}
