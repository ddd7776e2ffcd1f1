import {
  attachInput,
  attachmentsInput,
  draftInput,
  editPostInput,
  markHelpfulInput,
  onePostInput,
  previewInput,
  saveDraftInput,
  settleSuggestionInput,
  stateLanguageInput,
  suggestEditInput,
  wasPostedInput,
} from "@plaza/types/inputs/posts";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { attachFile } from "./attachments/attach-file.ts";
import { listOwnAttachments } from "./attachments/list-waiting.ts";
import { dropDraft, listDrafts, previewDraft, saveDraft, showDraft, wasPosted } from "./drafts/drafts.ts";
import { deletePost, restorePost } from "./editing/delete-post.ts";
import { editPost } from "./editing/edit-post.ts";
import { listSuggestions } from "./editing/list-suggestions.ts";
import { showHistory } from "./editing/show-history.ts";
import { stateLanguage } from "./editing/state-language.ts";
import { settleSuggestion, suggestEdit } from "./editing/suggest-edit.ts";
import { markHelpful } from "./mark-helpful.ts";
import { locatePost, previewPost, showSource } from "./show-source.ts";

/** Whatever members write, in threads and questions alike. */
export const postsRouter = router({
  locate: publicProcedure.input(onePostInput).query(({ ctx, input }) => locatePost(ctx, ctx.viewer, input)),
  source: memberProcedure.input(onePostInput).query(({ ctx, input }) => showSource(ctx, ctx.viewer, input)),
  history: publicProcedure.input(onePostInput).query(({ ctx, input }) => showHistory(ctx, ctx.viewer, input)),
  edit: memberProcedure.input(editPostInput).mutation(({ ctx, input }) => editPost(ctx, ctx.viewer, input)),
  delete: memberProcedure.input(onePostInput).mutation(({ ctx, input }) => deletePost(ctx, ctx.viewer, input)),
  restore: memberProcedure.input(onePostInput).mutation(({ ctx, input }) => restorePost(ctx, ctx.viewer, input)),
  preview: memberProcedure.input(previewInput).mutation(({ ctx, input }) => previewPost(ctx, ctx.viewer, input)),
  markHelpful: memberProcedure
    .input(markHelpfulInput)
    .mutation(({ ctx, input }) => markHelpful(ctx, ctx.viewer, input)),
  stateLanguage: memberProcedure
    .input(stateLanguageInput)
    .mutation(({ ctx, input }) => stateLanguage(ctx, ctx.viewer, input)),
  suggestEdit: memberProcedure
    .input(suggestEditInput)
    .mutation(({ ctx, input }) => suggestEdit(ctx, ctx.viewer, input)),
  settleSuggestion: memberProcedure
    .input(settleSuggestionInput)
    .mutation(({ ctx, input }) => settleSuggestion(ctx, ctx.viewer, input)),
  listSuggestions: memberProcedure
    .input(onePostInput)
    .query(({ ctx, input }) => listSuggestions(ctx, ctx.viewer, input)),
  saveDraft: memberProcedure.input(saveDraftInput).mutation(({ ctx, input }) => saveDraft(ctx, ctx.viewer, input)),
  /** Also asked by pages that everybody reads. */
  showDraft: publicProcedure.input(draftInput).query(({ ctx, input }) => showDraft(ctx, ctx.viewer, input)),
  /** For pages without script: what the draft will look like. */
  previewDraft: memberProcedure.input(draftInput).query(({ ctx, input }) => previewDraft(ctx, ctx.viewer, input)),
  listDrafts: memberProcedure.query(({ ctx }) => listDrafts(ctx, ctx.viewer)),
  dropDraft: memberProcedure.input(draftInput).mutation(({ ctx, input }) => dropDraft(ctx, ctx.viewer, input)),
  wasPosted: memberProcedure.input(wasPostedInput).mutation(({ ctx, input }) => wasPosted(ctx, ctx.viewer, input)),
  attach: memberProcedure.input(attachInput).mutation(({ ctx, input }) => attachFile(ctx, ctx.viewer, input)),
  ownAttachments: publicProcedure
    .input(attachmentsInput)
    .query(({ ctx, input }) => listOwnAttachments(ctx, ctx.viewer, input)),
});
