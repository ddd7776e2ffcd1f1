import type { NetworkRole } from "@plaza/types/networks";

const curators: readonly NetworkRole[] = ["steward", "facilitator"];

/** Staff, and whoever runs a network. */
export const isCurator = (viewer: { isStaff: boolean } | null, roles: readonly NetworkRole[]): boolean =>
  viewer !== null && (viewer.isStaff || roles.some((role) => curators.includes(role)));

const idMax = 2_147_483_647;
type Filler = { type: "resource" | "question"; id: number };

/** "12", or the address of a resource or a question. */
export function readFiller(written: string): Filler | null {
  const found = /^(?:\S*\/(?<folder>library|questions)\/)?#?(?<id>[1-9]\d{0,9})(?:-[^\s/?#]*)?(?:[/?#]\S*)?$/u.exec(
    written.trim(),
  )?.groups;
  const id = Number(found?.["id"]);
  if (found === undefined || id > idMax) return null;
  return { type: found["folder"] === "questions" ? "question" : "resource", id };
}
