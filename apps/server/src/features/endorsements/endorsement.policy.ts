/** What others say of a member and one topic. */
export type Endorsed = { members: number; staff: number; answers: number };

const membersNeeded = 2;

/** Two members, one of the staff, or one accepted answer. */
export const isExpert = ({ members, staff, answers }: Endorsed): boolean =>
  members >= membersNeeded || staff > 0 || answers > 0;

type Case = { isSignedIn: boolean; isOneself: boolean; hasEndorsed: boolean };

/** Of somebody else's topic that the reader may see; she takes back only her own word. */
export const canEndorse = ({ isSignedIn, isOneself, hasEndorsed }: Case): boolean =>
  isSignedIn && !isOneself && !hasEndorsed;

export const canRevoke = ({ isSignedIn, isOneself, hasEndorsed }: Case): boolean =>
  isSignedIn && !isOneself && hasEndorsed;

/** The endorsed may refuse any word about her, whoever said it. */
export const canRemove = (viewerId: number | null, endorsedId: number): boolean => viewerId === endorsedId;
