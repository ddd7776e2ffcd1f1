import { Trans } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { SearchBox } from "../../../features/search/search-box.tsx";
import { useTRPC } from "../../../lib/data.ts";
import { useLocale } from "../../../lib/locales.ts";
import { loadWords } from "../../../lib/words.ts";
import { Changes } from "./changes.tsx";
import styles from "./member-home.module.css";
import { NeedsMe } from "./needs-me.tsx";
import { NetworksToJoin } from "./networks-to-join.tsx";
import { PeopleToMeet } from "./people-to-meet.tsx";

await loadWords("member-home");

/** What needs her, what changed, whom to meet. */
export default function MemberHome() {
  const { data: home } = useSuspenseQuery(useTRPC().memberHome.show.queryOptions({ locale: useLocale() }));
  return (
    <>
      <div className={styles["welcome"]}>
        <h1>
          <Trans>
            Hello, <bdi>{home.name}</bdi>
          </Trans>
        </h1>
        <SearchBox size="large" label={<Trans>What do you need to know or do?</Trans>} />
      </div>
      <NeedsMe needs={home.needsMe} />
      <div className={styles["columns"]}>
        <Changes groups={home.changes} isFollowing={home.followCount > 0} />
        <div>
          <PeopleToMeet people={home.people} hasTopics={home.hasTopics} />
          <NetworksToJoin suggestions={home.networks} />
        </div>
      </div>
    </>
  );
}
