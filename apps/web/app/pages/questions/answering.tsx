import { loadWords } from "../../lib/words.ts";

await loadWords("writing");

// What sends the forms comes before it is needed, so that a lost connection is told in the form.
if (!import.meta.env.SSR) void import("./question-forms.ts").catch(() => {});

export { AcceptForm } from "../../features/questions/writing/accept-form.tsx";
export { CommentForm } from "../../features/questions/writing/comment-form.tsx";
export { ManageQuestion } from "../../features/questions/writing/manage-question.tsx";
export { AnswerFields } from "./answer-fields.tsx";
