import { isExpert } from "../endorsements/index.ts";

type Endorsement = { topicId: number; source: "member" | "staff" | "answer" };

/** Topics in which she is an expert by the word of others. */
export function endorsedTopics(endorsements: readonly Endorsement[]): Set<number> {
  const byTopic = Map.groupBy(endorsements, ({ topicId }) => topicId);
  const expert = [...byTopic].filter(([, of]) => {
    const count = (source: Endorsement["source"]) => of.filter((endorsement) => endorsement.source === source).length;
    return isExpert({ members: count("member"), staff: count("staff"), answers: count("answer") });
  });
  return new Set(expert.map(([topicId]) => topicId));
}
