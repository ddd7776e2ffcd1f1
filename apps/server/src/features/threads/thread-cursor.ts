import { DomainError } from "../../platform/domain-error.ts";

type Place = { lastPostAt: Date; id: number };

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;

export const writeCursor = ({ lastPostAt, id }: Place): string =>
  `${lastPostAt.getTime().toString(36)}-${id.toString(36)}`;

/** @throws DomainError NOT_FOUND for what no list gave out */
export function readCursor(cursor: string): Place {
  const [, time = "", id = ""] = /^([\da-z]{1,9})-([\da-z]{1,6})$/.exec(cursor) ?? [];
  const place = { lastPostAt: new Date(Number.parseInt(time, 36)), id: Number.parseInt(id, 36) };
  if (Number.isNaN(place.lastPostAt.getTime()) || Number.isNaN(place.id) || place.id > idMax)
    throw new DomainError("NOT_FOUND", "thread.not_found");
  return place;
}
