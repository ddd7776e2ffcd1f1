import type { Database } from "@plaza/database";
import type { PrivacyView, StewardshipView } from "@plaza/types/privacy";
import type { Viewer } from "../../platform/viewer.ts";
import { isFreshSession, passwordProvider } from "../accounts/index.ts";
import { toNameText } from "../members/index.ts";
import { findStewardships, type Stewardship } from "./find-stewardships.ts";

const toView = ({ slug, ...name }: Stewardship): StewardshipView => ({ slug, name: toNameText(name) });

/** What the reader agreed to, and what has to happen before she can be erased. */
export async function showPrivacy({ db }: { db: Database }, viewer: Viewer): Promise<PrivacyView> {
  const { memberId, accountId, handle } = viewer;
  const consents = await db.consent.findMany({
    where: { memberId },
    select: { document: true, version: true, agreedAt: true },
    orderBy: [{ document: "asc" }, { version: "desc" }],
  });
  const passwords = await db.credential.count({ where: { accountId, provider: passwordProvider } });
  const { shared, alone } = await findStewardships(db, memberId);
  return {
    handle,
    isFresh: isFreshSession(viewer),
    hasPassword: passwords > 0,
    consents: consents.map((consent) => ({ ...consent, agreedAt: consent.agreedAt.toISOString() })),
    toHandOver: shared.map(toView),
    goWithHer: alone.map(toView),
    postCount: await db.post.count({ where: { authorId: memberId, state: { not: "deleted" } } }),
    collectionCount: await db.collection.count({ where: { ownerId: memberId } }),
  };
}
