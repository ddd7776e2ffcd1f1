export { acceptAnswer } from "./answers/accept-answer.ts";
export { answerQuestion } from "./answers/answer-question.ts";
export { addComment } from "./answers/comment.ts";
export { askQuestion } from "./ask-question.ts";
export { questionSource } from "./found/question-source.ts";
export { listQuestionItems } from "./list-questions.ts";
export { namedTopics } from "./question-fields.ts";
export { questionSlug } from "./question.view.ts";
