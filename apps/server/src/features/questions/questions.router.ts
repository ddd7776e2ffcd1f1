import {
  acceptAnswerInput,
  answerQuestionInput,
  answersOnResourceInput,
  askQuestionInput,
  commentInput,
  editEvidenceInput,
  evidenceSourceInput,
  findEvidenceInput,
  listQuestionsInput,
  lockQuestionInput,
  markDuplicateInput,
  questionChoicesInput,
  questionIdInput,
  reopenQuestionInput,
  showQuestionInput,
  similarInput,
} from "@plaza/types/inputs/questions";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { accept, unaccept } from "./answers/accept-answer.ts";
import { answer } from "./answers/answer-question.ts";
import { listAnswersOnResource, listShakenAnswers } from "./answers/answers-on-resource.ts";
import { comment } from "./answers/comment.ts";
import { editEvidence, showEvidenceSource } from "./answers/edit-evidence.ts";
import { ask } from "./ask-question.ts";
import { findEvidence, findSimilar } from "./found/find-similar.ts";
import { markDuplicate, reopen } from "./lead-elsewhere.ts";
import { listQuestions } from "./list-questions.ts";
import { lockQuestion } from "./lock-question.ts";
import { listQuestionChoices } from "./question-choices.ts";
import { showQuestion } from "./show-question.ts";

export const questionsRouter = router({
  list: publicProcedure.input(listQuestionsInput).query(({ ctx, input }) => listQuestions(ctx, ctx.viewer, input)),
  show: publicProcedure.input(showQuestionInput).query(({ ctx, input }) => showQuestion(ctx, ctx.viewer, input)),
  choices: publicProcedure
    .input(questionChoicesInput)
    .query(({ ctx, input }) => listQuestionChoices(ctx, ctx.viewer, input)),
  similar: publicProcedure.input(similarInput).query(({ ctx, input }) => findSimilar(ctx, ctx.viewer, input)),
  findEvidence: memberProcedure.input(findEvidenceInput).query(({ ctx, input }) => findEvidence(ctx, input)),
  answersOnResource: publicProcedure
    .input(answersOnResourceInput)
    .query(({ ctx, input }) => listAnswersOnResource(ctx, ctx.viewer, input)),
  shakenAnswers: memberProcedure.query(({ ctx }) => listShakenAnswers(ctx, ctx.viewer)),
  ask: memberProcedure.input(askQuestionInput).mutation(({ ctx, input }) => ask(ctx, ctx.viewer, input)),
  answer: memberProcedure.input(answerQuestionInput).mutation(({ ctx, input }) => answer(ctx, ctx.viewer, input)),
  comment: memberProcedure.input(commentInput).mutation(({ ctx, input }) => comment(ctx, ctx.viewer, input)),
  showEvidence: memberProcedure
    .input(evidenceSourceInput)
    .query(({ ctx, input }) => showEvidenceSource(ctx, ctx.viewer, input)),
  editEvidence: memberProcedure
    .input(editEvidenceInput)
    .mutation(({ ctx, input }) => editEvidence(ctx, ctx.viewer, input)),
  accept: memberProcedure.input(acceptAnswerInput).mutation(({ ctx, input }) => accept(ctx, ctx.viewer, input)),
  unaccept: memberProcedure.input(questionIdInput).mutation(({ ctx, input }) => unaccept(ctx, ctx.viewer, input)),
  reopen: memberProcedure.input(reopenQuestionInput).mutation(({ ctx, input }) => reopen(ctx, ctx.viewer, input)),
  markDuplicate: memberProcedure
    .input(markDuplicateInput)
    .mutation(({ ctx, input }) => markDuplicate(ctx, ctx.viewer, input)),
  lock: memberProcedure.input(lockQuestionInput).mutation(({ ctx, input }) => lockQuestion(ctx, ctx.viewer, input)),
});
