/** Columns of one table that are held for one purpose. */
export type Holding = {
  columns: readonly string[];
  why: string;
  until: string;
  /** Opens the account, or would: left out of the export, said so there. */
  isSecret?: true;
};

export type PersonalTable = {
  /** SQL: rows `t` of the member `me` ("memberId", "accountId", email) that her export contains. */
  mine: string;
  holdings: readonly Holding[];
  /** Columns that say nothing about anybody: numbers of rows and the like. */
  keys: readonly string[];
  /** SQL for columns whose export is less than what the row holds: what is another's stays out. */
  exportAs?: Readonly<Record<string, string>>;
};

/** The number of a member, in the export only where it is she. */
export const onlyHers = (column: string): string => `case when t."${column}" = me."memberId" then t."${column}" end`;

export const untilErased = "until she is erased";
