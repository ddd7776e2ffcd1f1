import { DomainError } from "../../platform/domain-error.ts";
import { idMax } from "./rest/rest-schemas.ts";

/** @throws DomainError NOT_FOUND for what can be nobody's id */
export function readId(text: string): number {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  if (id > idMax) throw new DomainError("NOT_FOUND", "resource.not_found");
  return id;
}
