export { loadTopics } from "./load-topics.ts";
export { Vocabulary, VocabularySource } from "./vocabulary.ts";
