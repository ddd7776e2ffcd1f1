import type { Database } from "@plaza/database";

/** The token in the newest mail to an address. */
export async function tokenFor(db: Database, address: string): Promise<string> {
  const mail = await db.mail.findFirst({
    select: { text: true },
    where: { address, text: { contains: "token=" } },
    orderBy: { id: "desc" },
  });
  const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (token === undefined) throw new Error(`no mail with a link to ${address}`);
  return token;
}
