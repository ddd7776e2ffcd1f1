import { DomainError } from "../../platform/domain-error.ts";

type Place = { at: Date; id: number };

export const writeCursor = ({ at, id }: Place): string => `${at.getTime().toString(36)}-${id.toString(36)}`;

/** @throws DomainError NOT_FOUND for what no list gave out */
export function readCursor(cursor: string): Place {
  const [, time = "", id = ""] = /^([\da-z]{1,9})-([\da-z]{1,6})$/.exec(cursor) ?? [];
  const place = { at: new Date(Number.parseInt(time, 36)), id: Number.parseInt(id, 36) };
  if (Number.isNaN(place.at.getTime()) || Number.isNaN(place.id) || place.id > idMax)
    throw new DomainError("NOT_FOUND", "question.not_found");
  return place;
}

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;
