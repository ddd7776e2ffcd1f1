export { loadTopics } from "./load-topics.ts";
export { VocabularySource, type Vocabulary } from "./vocabulary.ts";
