import type { Database } from "@plaza/database";
import type { EndorsementsView, TopicEndorsementsView } from "@plaza/types/endorsements";
import type { Locale } from "@plaza/types/locales";
import type { Viewer } from "../../platform/viewer.ts";
import { canOpenPage, classOfViewer } from "../members/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { type EndorsementRow, endorsementSelect, toTopicEndorsements } from "./endorsement.view.ts";
import { findEndorsedPerson } from "./endorsed-person.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

export async function showEndorsements(
  { db, vocabulary: source }: Deps,
  viewer: Viewer | null,
  { handle, locale }: { handle: string; locale: Locale },
): Promise<EndorsementsView> {
  const person = await findEndorsedPerson(db, viewer, handle);
  const rows: EndorsementRow[] =
    person.topicIds.length === 0
      ? []
      : await db.endorsement.findMany({
          where: { memberId: person.id, topicId: { in: person.topicIds } },
          select: endorsementSelect,
          orderBy: { id: "asc" },
          relationLoadStrategy: "join",
        });
  const isOwn = viewer?.memberId === person.id;
  const endorsers = rows.flatMap(({ endorser }) => endorser ?? []);
  const classOf = await classOfViewer(db, viewer, [...new Set(endorsers.map(({ id }) => id))]);
  const vocabulary = await source.get();
  const looking = {
    viewerId: viewer?.memberId ?? null,
    person,
    // She hears by name who speaks of her; others hear of those whose page they may see.
    isSeen: (endorser: NonNullable<EndorsementRow["endorser"]>) => isOwn || canOpenPage(classOf(endorser.id), endorser),
  };
  const topics = person.topicIds
    .flatMap((topicId) => vocabulary.findById(topicId) ?? [])
    .toSorted((a, b) => a.position - b.position)
    .map((term): TopicEndorsementsView => {
      const said = rows.filter(({ topicId }) => topicId === term.topicId);
      return toTopicEndorsements(said, { ...looking, topic: vocabulary.toLabel(term, locale) });
    });
  return { handle: person.handle, topics };
}
