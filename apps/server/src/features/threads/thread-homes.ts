import type { Database, Transaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkRole } from "@plaza/types/networks";
import type { ThreadChoices, ThreadHome } from "@plaza/types/threads";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { VocabularySource } from "../topics/index.ts";
import { toText } from "./thread.view.ts";

export type Home = {
  id: number;
  slug: string;
  name: string;
  language: string;
  isHidden: boolean;
  role: NetworkRole | null;
};

const homeSelect = { id: true, slug: true, name: true, language: true, isHidden: true } as const;

/** A network where threads stand, with what the viewer is to it. @throws DomainError NOT_FOUND when absent or hidden from her */
export async function findHome(db: Database | Transaction, viewer: Viewer | null, slug: string): Promise<Home> {
  const row = await db.network.findUnique({
    select: { ...homeSelect, memberships: { select: { role: true }, where: { memberId: viewer?.memberId ?? 0 } } },
    where: { slug },
    relationLoadStrategy: "join",
  });
  const role = row?.memberships[0]?.role ?? null;
  if (!row || (row.isHidden && role === null)) throw new DomainError("NOT_FOUND", "network.not_found");
  const { memberships: _memberships, ...home } = row;
  return { ...home, role };
}

/** As above, for who wants to put words there. @throws DomainError FORBIDDEN unless she is a member */
export async function findOwnHome(tx: Transaction, viewer: Viewer, slug: string): Promise<Home> {
  const home = await findHome(tx, viewer, slug);
  if (home.role === null) throw new DomainError("FORBIDDEN", "thread.not_member");
  return home;
}

/** Networks that the member may write in. */
async function listHomes(db: Database, { memberId }: Viewer): Promise<ThreadHome[]> {
  const rows = await db.network.findMany({
    select: homeSelect,
    where: { memberships: { some: { memberId } } },
    orderBy: [{ nameFolded: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, slug, name, language, isHidden }) => ({
    networkId: id,
    slug,
    name: toText(name, language),
    isHidden,
  }));
}

/** What the form of a thread offers. */
export async function listThreadChoices(
  { db, vocabulary: source }: { db: Database; vocabulary: VocabularySource },
  viewer: Viewer,
  { locale }: { locale: Locale },
): Promise<ThreadChoices> {
  const [vocabulary, homes] = await Promise.all([source.get(), listHomes(db, viewer)]);
  const nameOf = (term: (typeof vocabulary.terms)[number]) => ({
    slug: term.slug,
    label: vocabulary.textIn(term, locale).label,
  });
  const top = vocabulary.terms.filter(({ parentId }) => parentId === null);
  return {
    homes,
    topics: top.map((term) => ({ ...nameOf(term), children: vocabulary.childrenOf(term.topicId).map(nameOf) })),
  };
}
