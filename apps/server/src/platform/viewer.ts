import type { Locale } from "@plaza/types/locales";

/** The member who looks; null stands for everybody else. */
export type Viewer = {
  memberId: number;
  accountId: string;
  handle: string;
  name: string;
  /** Of the staff, with a code app outside of a demo: without one she may do what members may. */
  isStaff: boolean;
  locale: Locale;
  /** Of the staff, but without a code app yet. */
  needsCodeApp?: boolean;
  /** The session that she came with; absent where there is none, as in tests and commands. */
  session?: { id: string; startedAt: Date };
};
