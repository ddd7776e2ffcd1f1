import type { Database } from "@plaza/database";
import type { IntroduceHindrance, IntroduceView } from "@plaza/types/introductions";
import type { Viewer } from "../../platform/viewer.ts";
import { findPerson } from "./find-person.ts";
import { readHindrance } from "./read-hindrance.ts";

/** Whether this reader may ask to be introduced, for the page of a person. */
export async function showIntroduce(
  { db }: { db: Database },
  viewer: Viewer | null,
  handle: string,
): Promise<IntroduceView> {
  const person = await findPerson(db, viewer, handle);
  return { handle: person.handle, name: person.name, hindrance: await hindranceFor(db, viewer, person.id) };
}

async function hindranceFor(db: Database, viewer: Viewer | null, personId: number): Promise<IntroduceHindrance | null> {
  if (viewer === null) return "signed_out";
  if (viewer.memberId === personId) return "oneself";
  return readHindrance(db, { askerId: viewer.memberId, personId, now: new Date() });
}
