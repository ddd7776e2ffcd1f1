import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { MemberHomeView } from "@plaza/types/member-home";
import type { Viewer } from "../../platform/viewer.ts";
import { listFollows } from "../follows/index.ts";
import { suggestNetworks } from "../networks/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { listChanges } from "./list-changes.ts";
import { listPeopleToMeet } from "./people-to-meet.ts";
import { listNeeds } from "./what-needs-me.ts";

const networksShown = 3;

type Deps = { db: Database; vocabulary: VocabularySource };

/** What waits for her, what is new, whom to meet: all of it computed from what stands in the database. */
export async function showMemberHome(
  deps: Deps,
  viewer: Viewer,
  { locale, now = new Date() }: { locale: Locale; now?: Date },
): Promise<MemberHomeView> {
  const asked = { locale, now };
  const follows = await listFollows(deps, viewer, asked);
  const [needsMe, changes, meetings, networks] = await Promise.all([
    listNeeds(deps, viewer, now),
    listChanges(deps, viewer, { ...asked, follows }),
    listPeopleToMeet(deps, viewer, asked),
    suggestNetworks(deps, viewer, { locale, limit: networksShown }),
  ]);
  return { name: viewer.name, needsMe, followCount: follows.length, changes, ...meetings, networks };
}
