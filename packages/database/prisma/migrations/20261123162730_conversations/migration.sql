-- CreateEnum
CREATE TYPE "gap_state" AS ENUM ('open', 'filled', 'dismissed');

-- CreateEnum
CREATE TYPE "wait_kind" AS ENUM ('alert', 'resource');

-- CreateEnum
CREATE TYPE "moderation_action" AS ENUM ('hide', 'restore', 'remove', 'lock', 'unlock', 'move', 'merge', 'close_reports', 'warn', 'suspend', 'reinstate');

-- CreateEnum
CREATE TYPE "member_distance" AS ENUM ('mute', 'block');

-- CreateEnum
CREATE TYPE "report_kind" AS ENUM ('spam', 'abuse', 'personal_data', 'rights', 'wrong', 'off_topic', 'other');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('thread_opened', 'replied', 'question_asked', 'answered', 'commented', 'answer_accepted', 'expert_asked', 'facilitators_asked', 'edit_suggested', 'suggestion_settled', 'moderated', 'gap_filled');

-- CreateEnum
CREATE TYPE "notification_reason" AS ENUM ('moderated', 'asked', 'mentioned', 'accepted', 'answered', 'replied', 'suggested', 'gap_filled', 'facilitating', 'followed', 'network');

-- CreateEnum
CREATE TYPE "notification_mail" AS ENUM ('none', 'due', 'digest', 'mailed', 'recalled');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('opening', 'reply', 'question', 'answer', 'comment');

-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('visible', 'hidden', 'removed', 'deleted');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "locator_kind" AS ENUM ('page', 'section', 'minute');

-- CreateEnum
CREATE TYPE "ask_state" AS ENUM ('open', 'accepted', 'answered', 'passed', 'handed_over', 'lapsed', 'withdrawn');

-- AlterTable
ALTER TABLE "follow" ADD COLUMN     "questionId" INTEGER,
ADD COLUMN     "threadId" INTEGER;

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "pausedUntil" TIMESTAMP(3),
ADD COLUMN     "suspendedUntil" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "kind" "report_kind" NOT NULL DEFAULT 'other',
ADD COLUMN     "networkId" INTEGER,
ADD COLUMN     "settlerId" INTEGER;

-- CreateTable
CREATE TABLE "gap" (
    "id" SERIAL NOT NULL,
    "label" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "terms" TEXT[],
    "state" "gap_state" NOT NULL DEFAULT 'open',
    "waitingCount" INTEGER NOT NULL DEFAULT 0,
    "filledResourceId" INTEGER,
    "filledQuestionId" INTEGER,
    "note" TEXT,
    "settlerId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap_topic" (
    "gapId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "gap_topic_pkey" PRIMARY KEY ("gapId","topicId")
);

-- CreateTable
CREATE TABLE "gap_wait" (
    "gapId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "kind" "wait_kind" NOT NULL,
    "query" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gap_wait_pkey" PRIMARY KEY ("gapId","memberId")
);

-- CreateTable
CREATE TABLE "moderation_act" (
    "id" SERIAL NOT NULL,
    "action" "moderation_action" NOT NULL,
    "actorId" INTEGER,
    "memberId" INTEGER,
    "postId" INTEGER,
    "threadId" INTEGER,
    "questionId" INTEGER,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_block" (
    "memberId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "distance" "member_distance" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_block_pkey" PRIMARY KEY ("memberId","otherId")
);

-- CreateTable
CREATE TABLE "event" (
    "id" SERIAL NOT NULL,
    "kind" "event_kind" NOT NULL,
    "actorId" INTEGER,
    "threadId" INTEGER,
    "questionId" INTEGER,
    "postId" INTEGER,
    "askId" INTEGER,
    "suggestionId" INTEGER,
    "actId" INTEGER,
    "gapId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "eventId" INTEGER NOT NULL,
    "reason" "notification_reason" NOT NULL,
    "subject" TEXT NOT NULL,
    "mail" "notification_mail" NOT NULL,
    "mailDueAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "memberId" INTEGER NOT NULL,
    "reason" "notification_reason" NOT NULL,
    "mail" "mail_choice" NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("memberId","reason")
);

-- CreateTable
CREATE TABLE "notification_mute" (
    "memberId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_mute_pkey" PRIMARY KEY ("memberId","subject")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "kind" "post_kind" NOT NULL,
    "threadId" INTEGER,
    "questionId" INTEGER,
    "parentId" INTEGER,
    "number" INTEGER NOT NULL DEFAULT 0,
    "authorId" INTEGER,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "rendererVersion" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "isLanguageStated" BOOLEAN NOT NULL DEFAULT false,
    "context" TEXT,
    "state" "post_state" NOT NULL DEFAULT 'visible',
    "stateReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "helpfulCount" INTEGER NOT NULL DEFAULT 0,
    "textHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revision" (
    "postId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "editorId" INTEGER,
    "isMinor" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("postId","number")
);

-- CreateTable
CREATE TABLE "edit_suggestion" (
    "id" SERIAL NOT NULL,
    "postId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "note" TEXT,
    "postVersion" INTEGER NOT NULL,
    "state" "suggestion_state" NOT NULL DEFAULT 'open',
    "settlerId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "edit_suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helpful_mark" (
    "postId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "helpful_mark_pkey" PRIMARY KEY ("postId","memberId")
);

-- CreateTable
CREATE TABLE "mention" (
    "postId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("postId","memberId")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "postId" INTEGER,
    "uploaderId" INTEGER,
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "memberId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "fields" JSONB,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("memberId","subject")
);

-- CreateTable
CREATE TABLE "question" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "tried" TEXT,
    "triedHtml" TEXT,
    "authorId" INTEGER,
    "placeId" INTEGER,
    "state" "post_state" NOT NULL DEFAULT 'visible',
    "stateReason" TEXT,
    "lockedAt" TIMESTAMP(3),
    "duplicateOfId" INTEGER,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "answerCount" INTEGER NOT NULL DEFAULT 0,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "lastPostAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopenedAt" TIMESTAMP(3),
    "routeAt" TIMESTAMP(3),
    "routeRound" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_topic" (
    "questionId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "question_topic_pkey" PRIMARY KEY ("questionId","topicId")
);

-- CreateTable
CREATE TABLE "acceptance" (
    "questionId" INTEGER NOT NULL,
    "answerId" INTEGER NOT NULL,
    "acceptedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("questionId")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "answerId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "resourceId" INTEGER,
    "locatorKind" "locator_kind",
    "locator" TEXT,
    "placeId" INTEGER,
    "practice" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "expertId" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "reasons" JSONB NOT NULL,
    "state" "ask_state" NOT NULL DEFAULT 'open',
    "namedById" INTEGER,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lapsesAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_decision" (
    "id" SERIAL NOT NULL,
    "questionId" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "authorId" INTEGER,
    "networkId" INTEGER,
    "state" "post_state" NOT NULL DEFAULT 'visible',
    "stateReason" TEXT,
    "lockedAt" TIMESTAMP(3),
    "mergedIntoId" INTEGER,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "lastPostAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_topic" (
    "threadId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "thread_topic_pkey" PRIMARY KEY ("threadId","topicId")
);

-- CreateIndex
CREATE INDEX "gap_state_waitingCount_id_idx" ON "gap"("state", "waitingCount" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "gap_terms_idx" ON "gap" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "gap_filledResourceId_idx" ON "gap"("filledResourceId");

-- CreateIndex
CREATE INDEX "gap_filledQuestionId_idx" ON "gap"("filledQuestionId");

-- CreateIndex
CREATE INDEX "gap_settlerId_idx" ON "gap"("settlerId");

-- CreateIndex
CREATE INDEX "gap_topic_topicId_idx" ON "gap_topic"("topicId");

-- CreateIndex
CREATE INDEX "gap_wait_memberId_idx" ON "gap_wait"("memberId");

-- CreateIndex
CREATE INDEX "moderation_act_actorId_idx" ON "moderation_act"("actorId");

-- CreateIndex
CREATE INDEX "moderation_act_memberId_idx" ON "moderation_act"("memberId");

-- CreateIndex
CREATE INDEX "moderation_act_postId_idx" ON "moderation_act"("postId");

-- CreateIndex
CREATE INDEX "moderation_act_threadId_idx" ON "moderation_act"("threadId");

-- CreateIndex
CREATE INDEX "moderation_act_questionId_idx" ON "moderation_act"("questionId");

-- CreateIndex
CREATE INDEX "member_block_otherId_idx" ON "member_block"("otherId");

-- CreateIndex
CREATE INDEX "event_decidedAt_id_idx" ON "event"("decidedAt", "id");

-- CreateIndex
CREATE INDEX "event_actorId_idx" ON "event"("actorId");

-- CreateIndex
CREATE INDEX "event_threadId_idx" ON "event"("threadId");

-- CreateIndex
CREATE INDEX "event_questionId_idx" ON "event"("questionId");

-- CreateIndex
CREATE INDEX "event_postId_idx" ON "event"("postId");

-- CreateIndex
CREATE INDEX "event_askId_idx" ON "event"("askId");

-- CreateIndex
CREATE INDEX "event_suggestionId_idx" ON "event"("suggestionId");

-- CreateIndex
CREATE INDEX "event_actId_idx" ON "event"("actId");

-- CreateIndex
CREATE INDEX "event_gapId_idx" ON "event"("gapId");

-- CreateIndex
CREATE INDEX "notification_eventId_idx" ON "notification"("eventId");

-- CreateIndex
CREATE INDEX "notification_memberId_seenAt_id_idx" ON "notification"("memberId", "seenAt", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_mail_mailDueAt_idx" ON "notification"("mail", "mailDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "notification_memberId_eventId_key" ON "notification"("memberId", "eventId");

-- CreateIndex
CREATE INDEX "post_parentId_idx" ON "post"("parentId");

-- CreateIndex
CREATE INDEX "post_authorId_createdAt_idx" ON "post"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "post_state_createdAt_id_idx" ON "post"("state", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "post_threadId_number_key" ON "post"("threadId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "post_questionId_number_key" ON "post"("questionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "post_id_questionId_key" ON "post"("id", "questionId");

-- CreateIndex
CREATE INDEX "post_revision_editorId_idx" ON "post_revision"("editorId");

-- CreateIndex
CREATE INDEX "edit_suggestion_postId_state_idx" ON "edit_suggestion"("postId", "state");

-- CreateIndex
CREATE INDEX "edit_suggestion_authorId_idx" ON "edit_suggestion"("authorId");

-- CreateIndex
CREATE INDEX "edit_suggestion_settlerId_idx" ON "edit_suggestion"("settlerId");

-- CreateIndex
CREATE INDEX "helpful_mark_memberId_idx" ON "helpful_mark"("memberId");

-- CreateIndex
CREATE INDEX "mention_memberId_idx" ON "mention"("memberId");

-- CreateIndex
CREATE INDEX "attachment_postId_idx" ON "attachment"("postId");

-- CreateIndex
CREATE INDEX "attachment_uploaderId_idx" ON "attachment"("uploaderId");

-- CreateIndex
CREATE INDEX "attachment_sha256_idx" ON "attachment"("sha256");

-- CreateIndex
CREATE INDEX "draft_updatedAt_idx" ON "draft"("updatedAt");

-- CreateIndex
CREATE INDEX "question_authorId_idx" ON "question"("authorId");

-- CreateIndex
CREATE INDEX "question_placeId_idx" ON "question"("placeId");

-- CreateIndex
CREATE INDEX "question_duplicateOfId_idx" ON "question"("duplicateOfId");

-- CreateIndex
CREATE INDEX "question_state_lastPostAt_id_idx" ON "question"("state", "lastPostAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "question_routeAt_idx" ON "question"("routeAt");

-- CreateIndex
CREATE INDEX "question_topic_topicId_idx" ON "question_topic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_answerId_key" ON "acceptance"("answerId");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_answerId_questionId_key" ON "acceptance"("answerId", "questionId");

-- CreateIndex
CREATE INDEX "evidence_resourceId_idx" ON "evidence"("resourceId");

-- CreateIndex
CREATE INDEX "evidence_placeId_idx" ON "evidence"("placeId");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_answerId_position_key" ON "evidence"("answerId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ask_tokenHash_key" ON "ask"("tokenHash");

-- CreateIndex
CREATE INDEX "ask_expertId_createdAt_idx" ON "ask"("expertId", "createdAt");

-- CreateIndex
CREATE INDEX "ask_namedById_idx" ON "ask"("namedById");

-- CreateIndex
CREATE INDEX "ask_state_lapsesAt_idx" ON "ask"("state", "lapsesAt");

-- CreateIndex
CREATE UNIQUE INDEX "ask_questionId_expertId_key" ON "ask"("questionId", "expertId");

-- CreateIndex
CREATE UNIQUE INDEX "routing_decision_questionId_round_key" ON "routing_decision"("questionId", "round");

-- CreateIndex
CREATE INDEX "thread_authorId_idx" ON "thread"("authorId");

-- CreateIndex
CREATE INDEX "thread_networkId_state_lastPostAt_id_idx" ON "thread"("networkId", "state", "lastPostAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_state_lastPostAt_id_idx" ON "thread"("state", "lastPostAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_mergedIntoId_idx" ON "thread"("mergedIntoId");

-- CreateIndex
CREATE INDEX "thread_topic_topicId_idx" ON "thread_topic"("topicId");

-- CreateIndex
CREATE INDEX "follow_threadId_idx" ON "follow"("threadId");

-- CreateIndex
CREATE INDEX "follow_questionId_idx" ON "follow"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_threadId_key" ON "follow"("memberId", "threadId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_questionId_key" ON "follow"("memberId", "questionId");

-- CreateIndex
CREATE INDEX "report_subject_subjectId_idx" ON "report"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "report_settlerId_idx" ON "report"("settlerId");

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_filledResourceId_fkey" FOREIGN KEY ("filledResourceId") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_filledQuestionId_fkey" FOREIGN KEY ("filledQuestionId") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_settlerId_fkey" FOREIGN KEY ("settlerId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_topic" ADD CONSTRAINT "gap_topic_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_topic" ADD CONSTRAINT "gap_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_wait" ADD CONSTRAINT "gap_wait_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_wait" ADD CONSTRAINT "gap_wait_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_block" ADD CONSTRAINT "member_block_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_block" ADD CONSTRAINT "member_block_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_settlerId_fkey" FOREIGN KEY ("settlerId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_askId_fkey" FOREIGN KEY ("askId") REFERENCES "ask"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "edit_suggestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actId_fkey" FOREIGN KEY ("actId") REFERENCES "moderation_act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_gapId_fkey" FOREIGN KEY ("gapId") REFERENCES "gap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_mute" ADD CONSTRAINT "notification_mute_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit_suggestion" ADD CONSTRAINT "edit_suggestion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit_suggestion" ADD CONSTRAINT "edit_suggestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit_suggestion" ADD CONSTRAINT "edit_suggestion_settlerId_fkey" FOREIGN KEY ("settlerId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpful_mark" ADD CONSTRAINT "helpful_mark_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helpful_mark" ADD CONSTRAINT "helpful_mark_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaderId_fkey" FOREIGN KEY ("uploaderId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "question"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_topic" ADD CONSTRAINT "question_topic_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_topic" ADD CONSTRAINT "question_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_answerId_questionId_fkey" FOREIGN KEY ("answerId", "questionId") REFERENCES "post"("id", "questionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask" ADD CONSTRAINT "ask_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask" ADD CONSTRAINT "ask_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask" ADD CONSTRAINT "ask_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_decision" ADD CONSTRAINT "routing_decision_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_topic" ADD CONSTRAINT "thread_topic_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_topic" ADD CONSTRAINT "thread_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "follow" DROP CONSTRAINT "follow_is_of_one_thing";
ALTER TABLE "follow" ADD CONSTRAINT "follow_is_of_one_thing"
  CHECK (num_nonnulls("topicId", "placeId", "personId", "networkId", "collectionId", "threadId", "questionId") = 1);

ALTER TABLE "post" ADD CONSTRAINT "post_stands_in_one_place" CHECK (
  num_nonnulls("threadId", "questionId") = 1
  AND ("kind" IN ('opening', 'reply')) = ("threadId" IS NOT NULL)
  AND ("kind" = 'comment') = ("parentId" IS NOT NULL));
ALTER TABLE "post" ADD CONSTRAINT "post_context_is_of_an_answer" CHECK ("context" IS NULL OR "kind" = 'answer');
ALTER TABLE "post" ADD CONSTRAINT "post_removal_has_a_reason" CHECK ("state" <> 'removed' OR "stateReason" IS NOT NULL);
ALTER TABLE "thread" ADD CONSTRAINT "thread_removal_has_a_reason" CHECK ("state" <> 'removed' OR "stateReason" IS NOT NULL);
ALTER TABLE "question" ADD CONSTRAINT "question_removal_has_a_reason" CHECK ("state" <> 'removed' OR "stateReason" IS NOT NULL);
CREATE UNIQUE INDEX "post_opens_a_thread_once" ON "post"("threadId") WHERE "kind" = 'opening';
CREATE UNIQUE INDEX "post_asks_a_question_once" ON "post"("questionId") WHERE "kind" = 'question';
ALTER TABLE "thread" ADD CONSTRAINT "thread_is_merged_into_another" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "question" ADD CONSTRAINT "question_repeats_another" CHECK ("duplicateOfId" <> "id");

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_is_one_thing" CHECK (
  num_nonnulls("resourceId", "practice") = 1
  AND ("locatorKind" IS NULL) = ("locator" IS NULL)
  AND ("locator" IS NULL OR "resourceId" IS NOT NULL)
  AND ("placeId" IS NULL OR "practice" IS NOT NULL));

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_is_named_by_its_content" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_has_a_size" CHECK ("byteSize" > 0);
ALTER TABLE "ask" ADD CONSTRAINT "ask_is_handed_over_by_another" CHECK ("namedById" <> "expertId");
ALTER TABLE "ask" ADD CONSTRAINT "ask_is_settled_with_a_date" CHECK (("state" IN ('open', 'accepted')) = ("settledAt" IS NULL));
ALTER TABLE "member_block" ADD CONSTRAINT "member_block_is_of_another" CHECK ("memberId" <> "otherId");
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_has_a_subject" CHECK (
  num_nonnulls("postId", "threadId", "questionId", "memberId") > 0
  AND ("action" NOT IN ('warn', 'suspend', 'reinstate') OR "memberId" IS NOT NULL));
ALTER TABLE "notification" ADD CONSTRAINT "notification_that_is_due_has_a_time" CHECK ("mail" <> 'due' OR "mailDueAt" IS NOT NULL);
ALTER TABLE "gap" ADD CONSTRAINT "gap_is_settled_with_a_date" CHECK (("state" = 'open') = ("settledAt" IS NULL));

-- What was reported twice by one person before counts once.
UPDATE "report" SET "settledAt" = now() WHERE "settledAt" IS NULL AND "reporterId" IS NOT NULL AND "id" NOT IN (
  SELECT min("id") FROM "report" WHERE "settledAt" IS NULL GROUP BY "reporterId", "subject", "subjectId");
CREATE UNIQUE INDEX "report_is_open_once" ON "report"("reporterId", "subject", "subjectId") WHERE "settledAt" IS NULL;

ALTER TABLE "event" ADD CONSTRAINT "event_has_its_row" CHECK (CASE "kind"
  WHEN 'thread_opened' THEN num_nonnulls("threadId", "postId") = 2
  WHEN 'replied' THEN num_nonnulls("threadId", "postId") = 2
  WHEN 'question_asked' THEN num_nonnulls("questionId", "postId") = 2
  WHEN 'answered' THEN num_nonnulls("questionId", "postId") = 2
  WHEN 'commented' THEN num_nonnulls("questionId", "postId") = 2
  WHEN 'answer_accepted' THEN num_nonnulls("questionId", "postId") = 2
  WHEN 'expert_asked' THEN num_nonnulls("questionId", "askId") = 2
  WHEN 'facilitators_asked' THEN "questionId" IS NOT NULL
  WHEN 'edit_suggested' THEN num_nonnulls("suggestionId", "postId") = 2
  WHEN 'suggestion_settled' THEN num_nonnulls("suggestionId", "postId") = 2
  WHEN 'moderated' THEN "actId" IS NOT NULL
  WHEN 'gap_filled' THEN "gapId" IS NOT NULL
  ELSE false END);

-- Numbers a post and counts it, under the lock of what it stands in: replies of many at once are in order and counted once.
CREATE FUNCTION number_post() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stands record;
BEGIN
  IF NEW."threadId" IS NOT NULL THEN
    UPDATE "thread" SET "lastNumber" = "lastNumber" + 1, "lastPostAt" = greatest("lastPostAt", NEW."createdAt"),
      "replyCount" = "replyCount" + CASE WHEN NEW."kind" = 'reply' AND NEW."state" = 'visible' THEN 1 ELSE 0 END
      WHERE "id" = NEW."threadId"
      RETURNING "lastNumber", "lockedAt", "mergedIntoId", "state" INTO stands;
    IF NEW."kind" = 'reply' AND (stands."lockedAt" IS NOT NULL OR stands."mergedIntoId" IS NOT NULL OR stands."state" <> 'visible') THEN
      RAISE EXCEPTION 'thread % takes no replies', NEW."threadId" USING ERRCODE = 'check_violation', CONSTRAINT = 'thread_is_open_to_replies';
    END IF;
  ELSE
    UPDATE "question" SET "lastNumber" = "lastNumber" + 1, "lastPostAt" = greatest("lastPostAt", NEW."createdAt"),
      "answerCount" = "answerCount" + CASE WHEN NEW."kind" = 'answer' AND NEW."state" = 'visible' THEN 1 ELSE 0 END
      WHERE "id" = NEW."questionId"
      RETURNING "lastNumber", "lockedAt", "state" INTO stands;
    IF NEW."kind" <> 'question' AND (stands."lockedAt" IS NOT NULL OR stands."state" <> 'visible') THEN
      RAISE EXCEPTION 'question % takes no answers', NEW."questionId" USING ERRCODE = 'check_violation', CONSTRAINT = 'question_is_open_to_answers';
    END IF;
    IF NEW."kind" = 'comment' AND NOT EXISTS (
      SELECT FROM "post" WHERE "id" = NEW."parentId" AND "questionId" = NEW."questionId" AND "kind" IN ('question', 'answer')) THEN
      RAISE EXCEPTION 'comment of another question' USING ERRCODE = 'check_violation', CONSTRAINT = 'comment_is_of_the_same_question';
    END IF;
  END IF;
  NEW."number" := stands."lastNumber";
  RETURN NEW;
END $$;
CREATE TRIGGER "post_is_numbered" BEFORE INSERT ON "post" FOR EACH ROW EXECUTE FUNCTION number_post();

-- A post that changes its state, its kind or its thread is counted where it stands now. An answer that nobody sees is not accepted.
CREATE FUNCTION recount_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."state" = 'visible' THEN
    IF OLD."kind" = 'reply' THEN
      UPDATE "thread" SET "replyCount" = "replyCount" - 1 WHERE "id" = OLD."threadId";
    ELSIF OLD."kind" = 'answer' THEN
      UPDATE "question" SET "answerCount" = "answerCount" - 1 WHERE "id" = OLD."questionId";
    END IF;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW."state" = 'visible' AND NEW."kind" = 'answer' THEN
      UPDATE "question" SET "answerCount" = "answerCount" + 1 WHERE "id" = NEW."questionId";
    ELSIF NEW."kind" IN ('opening', 'reply') THEN
      UPDATE "thread" SET "lastNumber" = greatest("lastNumber", NEW."number"), "lastPostAt" = greatest("lastPostAt", NEW."createdAt"),
        "replyCount" = "replyCount" + CASE WHEN NEW."kind" = 'reply' AND NEW."state" = 'visible' THEN 1 ELSE 0 END
        WHERE "id" = NEW."threadId";
    END IF;
    IF NEW."state" <> 'visible' THEN
      DELETE FROM "acceptance" WHERE "answerId" = NEW."id";
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "post_is_recounted" AFTER UPDATE OF "state", "kind", "threadId", "questionId" ON "post"
  FOR EACH ROW EXECUTE FUNCTION recount_post();
CREATE TRIGGER "post_that_goes_is_recounted" AFTER DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION recount_post();

CREATE FUNCTION check_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  answer record;
BEGIN
  SELECT "kind", "state" INTO answer FROM "post" WHERE "id" = NEW."answerId" FOR SHARE;
  IF answer."kind" IS DISTINCT FROM 'answer' THEN
    RAISE EXCEPTION 'post % is no answer', NEW."answerId" USING ERRCODE = 'check_violation', CONSTRAINT = 'post_is_an_answer';
  END IF;
  IF TG_TABLE_NAME = 'acceptance' AND answer."state" <> 'visible' THEN
    RAISE EXCEPTION 'answer % is gone', NEW."answerId" USING ERRCODE = 'check_violation', CONSTRAINT = 'accepted_answer_is_visible';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "acceptance_is_of_an_answer" BEFORE INSERT OR UPDATE ON "acceptance" FOR EACH ROW EXECUTE FUNCTION check_answer();
CREATE TRIGGER "evidence_is_of_an_answer" BEFORE INSERT OR UPDATE ON "evidence" FOR EACH ROW EXECUTE FUNCTION check_answer();

CREATE FUNCTION count_helpful_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "post" SET "helpfulCount" = "helpfulCount" + 1 WHERE "id" = NEW."postId";
  ELSE
    UPDATE "post" SET "helpfulCount" = "helpfulCount" - 1 WHERE "id" = OLD."postId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "helpful_mark_is_counted" AFTER INSERT OR DELETE ON "helpful_mark"
  FOR EACH ROW EXECUTE FUNCTION count_helpful_marks();

CREATE FUNCTION count_gap_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE "gap" SET "waitingCount" = "waitingCount" - 1 WHERE "id" = OLD."gapId";
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE "gap" SET "waitingCount" = "waitingCount" + 1 WHERE "id" = NEW."gapId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "gap_wait_is_counted" AFTER INSERT OR DELETE OR UPDATE OF "gapId" ON "gap_wait"
  FOR EACH ROW EXECUTE FUNCTION count_gap_waits();

-- Every server hears of it and tells the browsers that it holds open.
CREATE FUNCTION announce_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notification', NEW."memberId"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "notification_is_announced" AFTER INSERT OR UPDATE OF "seenAt" ON "notification"
  FOR EACH ROW EXECUTE FUNCTION announce_notification();

ALTER TABLE "endorsement" ADD COLUMN "acceptedQuestionId" INTEGER;
CREATE UNIQUE INDEX "endorsement_acceptedQuestionId_topicId_key" ON "endorsement"("acceptedQuestionId", "topicId");
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_acceptedQuestionId_fkey" FOREIGN KEY ("acceptedQuestionId")
  REFERENCES "acceptance"("questionId") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_of_an_acceptance_is_of_an_answer"
  CHECK ("acceptedQuestionId" IS NULL OR "source" = 'answer');

-- What a member is known for changed: her search documents are made anew.
CREATE FUNCTION announce_endorsement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "search_change" ("type", "documentId") VALUES ('member', OLD."memberId");
  RETURN NULL;
END $$;
CREATE TRIGGER "endorsement_that_goes_is_announced" AFTER DELETE ON "endorsement"
  FOR EACH ROW WHEN (OLD."acceptedQuestionId" IS NOT NULL) EXECUTE FUNCTION announce_endorsement();
