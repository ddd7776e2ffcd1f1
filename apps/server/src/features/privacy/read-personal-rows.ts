import type { Transaction } from "@plaza/database";
import type { PersonalTable } from "./holding.ts";
import { type PersonalTableName, personalTableNames, personalTables } from "./personal-data.ts";

type PersonalRow = Record<string, unknown>;
export type PersonalRows = { table: PersonalTableName; rows: PersonalRow[] };

/** Networks and lists change after she met them: by what name one goes that hides from her now is not hers to hear. */
const seesNetwork = (network: string): string =>
  `(not ${network}."isHidden" or exists (select from membership s where s."networkId" = ${network}.id and s."memberId" = me."memberId"))`;
const seesCollection = `(x."ownerId" = me."memberId" or x."isPublic" and (x."networkId" is null
  or exists (select from network n where n.id = x."networkId" and ${seesNetwork("n")})))`;

/** What a number stands for, so that the export can be read without the database. */
const names: Readonly<Record<string, string>> = {
  topicId: "select slug from topic x where x.id",
  placeId: "select name from place x where x.id",
  networkId: `select name from network x where ${seesNetwork("x")} and x.id`,
  organisationId: "select name from organisation x where x.id",
  resourceId: "select title from resource x where x.id",
  collectionId: `select title from collection x where ${seesCollection} and x.id`,
  memberId: "select name from member x where x.id",
  askerId: "select name from member x where x.id",
  personId: "select name from member x where x.id",
  endorserId: "select name from member x where x.id",
  voucherId: "select name from member x where x.id",
  expertId: "select name from member x where x.id",
  namedById: "select name from member x where x.id",
  otherId: "select name from member x where x.id",
  eventId: "select kind from event x where x.id",
  threadId: `select title from thread x where (x."authorId" = me."memberId" or x.state = 'visible' and (x."networkId" is null
    or exists (select from network n where n.id = x."networkId" and ${seesNetwork("n")}))) and x.id`,
  questionId: `select title from question x where (x."authorId" = me."memberId" or x.state = 'visible') and x.id`,
};

export const columnsOf = ({ holdings, keys }: PersonalTable): string[] => [
  ...keys,
  ...holdings.flatMap(({ columns }) => columns),
];

export const secretsOf = ({ holdings }: PersonalTable): string[] =>
  holdings.flatMap(({ columns, isSecret }) => (isSecret ? columns : []));

/** Whom she follows says nothing of whether that person still shows herself; whom she was introduced to does. */
const followed: Readonly<Record<string, string>> = {
  ...names,
  personId: `select name from member x where x."isListed" and x.state = 'active' and x.id`,
};

function selectRows(name: PersonalTableName): string {
  const table: PersonalTable = personalTables[name];
  const named = columnsOf(table).flatMap((column) => {
    const query = (name === "follow" ? followed : names)[column];
    return query === undefined ? [] : [`'${column.replace(/Id$/, "Name")}', (${query} = t."${column}")`];
  });
  const changed = Object.entries(table.exportAs ?? {}).map(([column, sql]) => `'${column}', ${sql}`);
  const without = secretsOf(table).map((column) => ` - '${column}'`);
  return `
    with me as (select $1::int "memberId", $2::text "accountId", $3::text email)
    select (to_jsonb(t)${without.join("")}) || jsonb_build_object(${named.join(", ")}) || jsonb_build_object(${changed.join(", ")}) as row
    from "${name}" t, me where ${table.mine} order by 1`;
}

type Whose = { memberId: number; accountId: string };

/** All that is held about her, table by table, as the registry says; nothing in between changes it. */
export async function readPersonalRows(tx: Transaction, { memberId, accountId }: Whose): Promise<PersonalRows[]> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const found: PersonalRows[] = [];
  for (const table of personalTableNames) {
    const rows = await tx.$queryRawUnsafe<{ row: PersonalRow }[]>(selectRows(table), memberId, accountId, email);
    found.push({ table, rows: rows.map(({ row }) => row) });
  }
  return found;
}
