import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { QuestionChoices } from "@plaza/types/questions";
import type { Viewer } from "../../platform/viewer.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { VocabularySource } from "../topics/index.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** What the form of a question offers. */
export async function listQuestionChoices(
  { db, vocabulary: source }: Deps,
  viewer: Viewer | null,
  { locale }: { locale: Locale },
): Promise<QuestionChoices> {
  const [vocabulary, countries, member] = await Promise.all([
    source.get(),
    db.place.findMany({ select: placeLabelSelect, where: { level: "country" } }),
    viewer === null
      ? null
      : db.member.findUnique({
          select: { place: { select: placeLabelSelect } },
          where: { id: viewer.memberId },
          relationLoadStrategy: "join",
        }),
  ]);
  const toOption = (term: (typeof vocabulary.terms)[number]) => ({
    value: term.slug,
    label: vocabulary.textIn(term, locale).label,
  });
  const { compare } = new Intl.Collator(locale);
  return {
    topics: vocabulary.terms
      .filter(({ parentId }) => parentId === null)
      .map((term) => ({
        label: toOption(term).label,
        options: [term, ...vocabulary.childrenOf(term.topicId)].map(toOption),
      })),
    countries: countries.map((row) => toPlaceLabel(row, locale).name).toSorted(compare),
    place: member?.place ? toPlaceLabel(member.place, locale).name : null,
  };
}
