import { createHmac, randomBytes } from "node:crypto";
import type { Database } from "@plaza/database";

export type DaySalt = { day: string; salt: Uint8Array };

const saltBytes = 32;
/** Enough that two sources of one day are not taken for one. */
const hashBytes = 16;

/** All servers share the salt of a day; it is nowhere but in this row, which goes when the day is closed. */
export async function openDay(db: Database, day: string): Promise<DaySalt> {
  await db.$executeRaw`
    insert into search_day (day, salt) values (${day}::date, ${randomBytes(saltBytes)}) on conflict do nothing`;
  const [row] = await db.$queryRaw<[{ salt: Uint8Array }]>`select salt from search_day where day = ${day}::date`;
  return { day, salt: row.salt };
}

export const hashSource = ({ salt }: DaySalt, network: string): string =>
  createHmac("sha256", salt).update(network).digest().subarray(0, hashBytes).toString("base64url");
