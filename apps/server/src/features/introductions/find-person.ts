import type { Database } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canOpenPage, classOfViewer } from "../members/index.ts";

type Person = { id: number; handle: string; name: string; locale: string };

/** @throws DomainError NOT_FOUND when her page is not for this viewer */
export async function findPerson(db: Database, viewer: Viewer | null, handle: string): Promise<Person> {
  const person = await db.member.findUnique({
    where: { handle: handle.toLowerCase() },
    select: { id: true, handle: true, name: true, locale: true, isListed: true, state: true },
  });
  if (!person) throw new DomainError("NOT_FOUND", "member.not_found");
  const classOf = await classOfViewer(db, viewer, [person.id]);
  if (!canOpenPage(classOf(person.id), person)) throw new DomainError("NOT_FOUND", "member.not_found");
  return person;
}
