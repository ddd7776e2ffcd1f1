import type { Locale } from "@plaza/types/locales";
import type { AskReason, KeptReason } from "@plaza/types/routing";
import type { TopicLabelView } from "@plaza/types/threads";
import type { Vocabulary } from "../../topics/index.ts";

type ReasonField = "topics" | "languages" | "place";

/** The field of a profile that a reason rests on; an accepted answer and room for more stand in none. */
const fields: Record<KeptReason["part"], ReasonField | null> = {
  topic: "topics",
  near_topic: "topics",
  language: "languages",
  place: "place",
  answers: null,
  room: null,
};

type Reading = {
  vocabulary: Vocabulary;
  locale: Locale;
  /** Whether the reader may see this field of hers, as she has set it now. */
  sees: (field: ReasonField) => boolean;
  namedBy: string | null;
};

/** What the reader may know of why she was asked; how much room somebody has is told to herself alone. */
export function toAskReasons(kept: readonly KeptReason[], { vocabulary, locale, sees, namedBy }: Reading): AskReason[] {
  const labelled = (topicIds: number[]): TopicLabelView[] =>
    topicIds.flatMap((topicId) => {
      const term = vocabulary.findById(topicId);
      return term ? [{ topicId, slug: term.slug, label: vocabulary.textIn(term, locale).label }] : [];
    });
  const shown = kept.flatMap((reason): AskReason[] => {
    const field = fields[reason.part];
    if (field !== null && !sees(field)) return [];
    if (!("topicIds" in reason)) return [reason];
    const { topicIds, ...rest } = reason;
    const topics = labelled(topicIds);
    return topics.length === 0 ? [] : [{ ...rest, topics }];
  });
  return namedBy === null ? shown : [{ part: "named", by: namedBy }, ...shown];
}
