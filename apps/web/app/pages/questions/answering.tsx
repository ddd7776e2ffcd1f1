import { lazyPart } from "../../lib/lazy-part.ts";
import { loadWords } from "../../lib/words.ts";

await loadWords("writing");

// What sends the forms comes before it is needed, so that a lost connection is told in the form.
if (!import.meta.env.SSR) void import("./question-forms.ts").catch(() => {});

export { AcceptForm } from "../../features/questions/writing/accept-form.tsx";
export { CommentForm } from "../../features/questions/writing/comment-form.tsx";
export { AnswerFields } from "./answer-fields.tsx";

/** Whoever answers needs nothing of it: it is the asker's, and the moderators'. */
export const ManageQuestion = lazyPart(async () => ({
  default: (await import("../../features/questions/writing/manage-question.tsx")).ManageQuestion,
}));
