import type { Database } from "@plaza/database";
import type { MeilisearchIndex, SearchIndex } from "@plaza/search";
import { countTroubledMail } from "../mail/index.ts";
import { checkSearch } from "./check-search.ts";
import type { Finding } from "./finding.ts";

type Deps = { db: Database; index: SearchIndex; meilisearch?: MeilisearchIndex | null };

/** What an operator asks after a crash: is everything where it should be? Reads only. */
export async function checkPlaza(deps: Deps): Promise<Finding[]> {
  return [await checkDatabase(deps), await checkCounters(deps), await checkMail(deps), ...(await checkSearch(deps))];
}

async function checkDatabase({ db }: Deps): Promise<Finding> {
  const [row] = await db.$queryRaw<[{ version: string; resources: number }]>`
    select current_setting('server_version') version, (select count(*)::int from resource) resources`;
  return { name: "database", ok: true, words: `PostgreSQL ${row.version}, ${row.resources} resources` };
}

async function checkMail({ db }: Deps): Promise<Finding> {
  const { inDoubt, failed, waiting } = await countTroubledMail(db);
  const words = `${inDoubt} in doubt (they may have gone, and are not repeated), ${failed} failed, ${waiting} tried again`;
  return { name: "mail", ok: inDoubt + failed === 0, words };
}

/** Counters are columns for speed; here they are counted again. */
async function checkCounters({ db }: Deps): Promise<Finding> {
  const wrong = [...(await wrongResourceCounts(db)), ...(await wrongTriggerCounts(db))];
  const [first] = wrong;
  return {
    name: "counters",
    ok: !first,
    words: first
      ? `${wrong.length} differ, such as ${first.name}: ${first.kept} kept, ${first.counted} counted`
      : "agree with the rows",
  };
}

type WrongCount = { name: string; kept: number; counted: number };

const wrongResourceCounts = (db: Database): Promise<WrongCount[]> => db.$queryRaw`
  with recursive up(id, ancestor) as (
    select id, id from place union all select up.id, place."parentId" from up join place on place.id = up.ancestor where place."parentId" is not null
  ), places as (
    select ancestor id, count(*)::int n from up join resource r on r."placeId" = up.id and r.state = 'published' group by ancestor
  ), topics as (
    select t.id, count(distinct r.id)::int n from topic t join topic below on below.id = t.id or below."parentId" = t.id
    join resource_topic rt on rt."topicId" = below.id join resource r on r.id = rt."resourceId" and r.state = 'published' group by t.id
  )
  select slug name, "resourceCount" kept, coalesce(n, 0) counted from place left join places using (id) where "resourceCount" <> coalesce(n, 0)
  union all
  select slug, "resourceCount", coalesce(n, 0) from topic left join topics using (id) where "resourceCount" <> coalesce(n, 0)`;

/** What triggers count. */
const wrongTriggerCounts = (db: Database): Promise<WrongCount[]> => db.$queryRaw`
  with counts as (
    select 'network ' || slug name, "memberCount" kept, (select count(*)::int from membership where "networkId" = network.id) counted from network
    union all
    select 'collection ' || id, "itemCount", (select count(*)::int from collection_item where "collectionId" = collection.id) from collection
    union all
    select 'thread ' || id, "replyCount",
      (select count(*)::int from post where "threadId" = thread.id and kind = 'reply' and state = 'visible') from thread
    union all
    select 'question ' || id, "answerCount",
      (select count(*)::int from post where "questionId" = question.id and kind = 'answer' and state = 'visible') from question
    union all
    select 'post ' || post.id, "helpfulCount", coalesce(n, 0) from post
      left join (select "postId" id, count(*)::int n from helpful_mark group by "postId") marks using (id)
    union all
    select 'gap ' || id, "waitingCount", (select count(*)::int from gap_wait where "gapId" = gap.id) from gap
  ) select * from counts where kept <> counted`;
