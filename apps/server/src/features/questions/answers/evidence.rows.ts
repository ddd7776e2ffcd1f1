import type { Prisma } from "@plaza/database";
import { placeLabelSelect } from "../../places/index.ts";

export const evidenceSelect = {
  id: true,
  answerId: true,
  resourceId: true,
  locatorKind: true,
  locator: true,
  practice: true,
  place: { select: placeLabelSelect },
  resource: { select: { state: true, supersededById: true } },
} satisfies Prisma.EvidenceSelect;
export type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;
