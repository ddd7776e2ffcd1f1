/** How much one member may write; staff are exempt. Of the config. */
export type PostingLimits = {
  secondsBetween: number;
  sameTextMinutes: number;
  firstDayThreads: number;
  firstDayReplies: number;
};

export const defaultPostingLimits: PostingLimits = {
  secondsBetween: 5,
  sameTextMinutes: 5,
  firstDayThreads: 3,
  firstDayReplies: 10,
};
