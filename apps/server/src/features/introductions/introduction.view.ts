import type { Prisma } from "@plaza/database";
import { directionOf } from "@plaza/language";
import type { IntroductionView } from "@plaza/types/introductions";
import { abilitiesOf, isOpen, showsAddress } from "./introduction.policy.ts";
import { canOpenPage, type ClassOfMember } from "../members/index.ts";

const partySelect = {
  id: true,
  handle: true,
  name: true,
  isFictional: true,
  isListed: true,
  state: true,
  account: { select: { email: true } },
} satisfies Prisma.MemberSelect;

export const introductionSelect = {
  id: true,
  askerId: true,
  personId: true,
  message: true,
  language: true,
  state: true,
  createdAt: true,
  lapsesAt: true,
  settledAt: true,
  asker: { select: partySelect },
  person: { select: partySelect },
} satisfies Prisma.IntroductionSelect;

export type IntroductionRow = Prisma.IntroductionGetPayload<{ select: typeof introductionSelect }>;

export const otherOf = (row: IntroductionRow, memberId: number): IntroductionRow["asker"] =>
  row.askerId === memberId ? row.person : row.asker;

type Looking = { memberId: number; classOf: ClassOfMember; reported: ReadonlySet<number>; now: Date };

export function toIntroductionView(
  row: IntroductionRow,
  { memberId, classOf, reported, now }: Looking,
): IntroductionView {
  const other = otherOf(row, memberId);
  const isReported = reported.has(row.id);
  return {
    introductionId: row.id,
    other: {
      handle: other.handle,
      name: other.name,
      isFictional: other.isFictional,
      hasPage: canOpenPage(classOf(other.id), other),
    },
    message: { text: row.message, lang: row.language, dir: directionOf(row.language) },
    // One that has lapsed is told so at once, although the hourly round has not reached it.
    state: row.state === "open" && !isOpen(row, now) ? "lapsed" : row.state,
    createdAt: row.createdAt.toISOString(),
    lapsesAt: row.lapsesAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    address: showsAddress(row) ? other.account.email : null,
    isReported,
    can: abilitiesOf(row, memberId, { now, isReported }),
  };
}
