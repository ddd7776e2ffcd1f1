/** What a check found; `words` are for an operator. */
export type Finding = { name: string; ok: boolean; words: string };
