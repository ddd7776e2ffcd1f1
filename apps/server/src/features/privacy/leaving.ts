export type Leaving = {
  memberId: number;
  /** Networks that go with her. */
  networkIds: readonly number[];
  /** Whether she takes the words of her posts along; otherwise those that others build on stay, without her name. */
  takesWords: boolean;
};

/** What goes as a whole. */
export type Alone = { threadIds: number[]; questionIds: number[] };
