import type { Locale } from "@plaza/types/locales";

/** The member who looks; null stands for everybody else. */
export type Viewer = {
  memberId: number;
  accountId: string;
  handle: string;
  name: string;
  isStaff: boolean;
  locale: Locale;
};
