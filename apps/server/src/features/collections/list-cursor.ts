import { DomainError } from "../../platform/domain-error.ts";

type Place = { updatedAt: Date; id: number };

export const writeCursor = ({ updatedAt, id }: Place): string =>
  `${updatedAt.getTime().toString(36)}-${id.toString(36)}`;

/** @throws DomainError NOT_FOUND for what no list gave out */
export function readCursor(cursor: string): Place {
  const [, time = "", id = ""] = /^([\da-z]{1,9})-([\da-z]{1,6})$/.exec(cursor) ?? [];
  const place = { updatedAt: new Date(Number.parseInt(time, 36)), id: Number.parseInt(id, 36) };
  if (Number.isNaN(place.updatedAt.getTime()) || Number.isNaN(place.id) || place.id > idMax)
    throw new DomainError("NOT_FOUND", "collection.not_found");
  return place;
}

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;
