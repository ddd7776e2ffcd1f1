import { composerInput } from "../../features/posts/composer-input.ts";
import { evidenceOf, evidenceReasons } from "../../features/questions/writing/evidence-form.ts";
import { ownAskMutations } from "../../features/routing/ask-forms.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { answerSubject, questionIdOf, touchedByQuestions } from "./question-address.ts";

type Place = { pathname: string };
const toPost = ({ postId }: { postId: number }, { pathname }: Place): string =>
  `${pathname}?done=posted#post-${postId}`;

/** Every form of a question's page. */
export const questionForms = formMutations({
  ...ownAskMutations,
  answer: formMutation({
    mutation: (caller) => caller.questions.answer,
    input: (form, { params }) => ({
      questionId: questionIdOf(params),
      ...composerInput(form),
      context: form.text("context"),
      evidence: evidenceOf(form),
      formKey: form.key,
    }),
    draftOf: ({ params }) => answerSubject(questionIdOf(params)),
    redirectTo: (post, place) => toPost(post, place),
    reasonFields: evidenceReasons,
    invalidates: touchedByQuestions,
  }),
  comment: formMutation({
    mutation: (caller) => caller.questions.comment,
    input: (form) => ({
      postId: form.number("postId") ?? 0,
      text: form.text("text"),
      language: "",
      formKey: form.key,
    }),
    draftOf: ({ form }) => `comment:${form.number("postId") ?? 0}`,
    redirectTo: (post, place) => toPost(post, place),
    invalidates: touchedByQuestions,
  }),
  accept: formMutation({
    mutation: (caller) => caller.questions.accept,
    input: (form, { params }) => ({
      questionId: questionIdOf(params),
      answerId: form.number("answerId") ?? 0,
      instead: form.number("instead") ?? null,
    }),
    redirectTo: ({ answerId }, { pathname }) => `${pathname}?done=accepted#post-${answerId ?? 0}`,
    invalidates: touchedByQuestions,
  }),
  unaccept: formMutation({
    mutation: (caller) => caller.questions.unaccept,
    input: (_form, { params }) => ({ questionId: questionIdOf(params) }),
    redirectTo: (_result, { pathname }) => `${pathname}?done=unaccepted`,
    invalidates: touchedByQuestions,
  }),
  reopen: formMutation({
    mutation: (caller) => caller.questions.reopen,
    input: (form, { params }) => ({
      questionId: questionIdOf(params),
      reason: form.text("reason"),
      formKey: form.key,
    }),
    redirectTo: (_result, { pathname }) => `${pathname}?done=reopened`,
    invalidates: touchedByQuestions,
  }),
  duplicate: formMutation({
    mutation: (caller) => caller.questions.markDuplicate,
    input: (form, { params }) => ({ questionId: questionIdOf(params), of: form.text("of") }),
    redirectTo: (_result, { pathname }) => `${pathname}?done=managed`,
    reasonFields: { "question.duplicate_unknown": "of", "question.duplicate_of_itself": "of" },
    invalidates: touchedByQuestions,
  }),
  lock: formMutation({
    mutation: (caller) => caller.questions.lock,
    input: (form, { params }) => ({
      questionId: questionIdOf(params),
      isLocked: form.text("isLocked") === "yes",
      reason: form.text("reason"),
    }),
    redirectTo: (_result, { pathname }) => `${pathname}?done=managed`,
    invalidates: touchedByQuestions,
  }),
});
