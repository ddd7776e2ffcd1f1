-- CreateEnum
CREATE TYPE "introduction_state" AS ENUM ('open', 'accepted', 'declined', 'lapsed', 'withdrawn');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sending', 'sent', 'in_doubt', 'failed');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('local_official', 'national_official', 'elected_representative', 'civil_society', 'researcher', 'practitioner', 'other');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "field_visibility" AS ENUM ('public', 'members', 'networks', 'nobody');

-- CreateEnum
CREATE TYPE "language_level" AS ENUM ('a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native');

-- CreateEnum
CREATE TYPE "topic_interest" AS ENUM ('knows', 'learns');

-- CreateEnum
CREATE TYPE "offer" AS ENUM ('answer_questions', 'mentor', 'speak', 'host_visit');

-- CreateEnum
CREATE TYPE "endorsement_source" AS ENUM ('member', 'staff', 'answer');

-- CreateEnum
CREATE TYPE "network_kind" AS ENUM ('network', 'learning_circle');

-- CreateEnum
CREATE TYPE "join_policy" AS ENUM ('open', 'request', 'invitation', 'verified_officials');

-- CreateEnum
CREATE TYPE "network_role" AS ENUM ('steward', 'facilitator', 'member');

-- CreateEnum
CREATE TYPE "mail_choice" AS ENUM ('immediate', 'daily', 'weekly', 'none');

-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('open', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "affiliation_proof" AS ENUM ('domain', 'members', 'staff');

-- AlterTable
ALTER TABLE "place" ADD COLUMN     "population" INTEGER;

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "credentialId" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "createdAt" TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_post" (
    "memberId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "result" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_post_pkey" PRIMARY KEY ("memberId","key")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "ownerId" INTEGER,
    "networkId" INTEGER,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "description" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "itemCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_item" (
    "collectionId" INTEGER NOT NULL,
    "resourceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "note" TEXT,
    "noteLanguage" TEXT,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_item_pkey" PRIMARY KEY ("collectionId","resourceId")
);

-- CreateTable
CREATE TABLE "follow" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "topicId" INTEGER,
    "placeId" INTEGER,
    "personId" INTEGER,
    "networkId" INTEGER,
    "collectionId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "id" SERIAL NOT NULL,
    "askerId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "message" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "introduction_state" NOT NULL DEFAULT 'open',
    "month" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remindedAt" TIMESTAMP(3),
    "lapsesAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "reporterId" INTEGER,
    "subject" TEXT NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "memberId" INTEGER,
    "address" TEXT,
    "locale" TEXT NOT NULL,
    "subject" TEXT,
    "text" TEXT,
    "html" TEXT,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "dueAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "accountId" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "handleSkeleton" TEXT NOT NULL,
    "isStaff" BOOLEAN NOT NULL DEFAULT false,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "state" "member_state" NOT NULL DEFAULT 'active',
    "locale" TEXT NOT NULL,
    "isListed" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "pronunciation" TEXT,
    "pronouns" TEXT,
    "role" "member_role",
    "jobTitle" TEXT,
    "organisationId" INTEGER,
    "placeId" INTEGER,
    "introduction" TEXT,
    "introductionLanguage" TEXT,
    "introductionHtml" TEXT,
    "rendererVersion" INTEGER,
    "photoSha256" TEXT,
    "roleVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "organisationVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "placeVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "languagesVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "topicsVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "introductionVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "photoVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "pronounsVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "offersVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "networksVisibility" "field_visibility" NOT NULL DEFAULT 'members',
    "monthlyCapacity" INTEGER NOT NULL DEFAULT 2,
    "isPaused" BOOLEAN NOT NULL DEFAULT false,
    "welcomedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_language" (
    "memberId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "level" "language_level" NOT NULL,

    CONSTRAINT "member_language_pkey" PRIMARY KEY ("memberId","language")
);

-- CreateTable
CREATE TABLE "member_topic" (
    "memberId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "interest" "topic_interest" NOT NULL,

    CONSTRAINT "member_topic_pkey" PRIMARY KEY ("memberId","topicId","interest")
);

-- CreateTable
CREATE TABLE "member_offer" (
    "memberId" INTEGER NOT NULL,
    "offer" "offer" NOT NULL,

    CONSTRAINT "member_offer_pkey" PRIMARY KEY ("memberId","offer")
);

-- CreateTable
CREATE TABLE "endorsement" (
    "id" SERIAL NOT NULL,
    "memberId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "source" "endorsement_source" NOT NULL,
    "endorserId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "network_kind" NOT NULL DEFAULT 'network',
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "welcome" TEXT,
    "welcomeHtml" TEXT,
    "rendererVersion" INTEGER,
    "joinPolicy" "join_policy" NOT NULL,
    "isHidden" BOOLEAN NOT NULL DEFAULT false,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "startsOn" DATE,
    "endsOn" DATE,
    "memberCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_topic" (
    "networkId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,

    CONSTRAINT "network_topic_pkey" PRIMARY KEY ("networkId","topicId")
);

-- CreateTable
CREATE TABLE "network_place" (
    "networkId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,

    CONSTRAINT "network_place_pkey" PRIMARY KEY ("networkId","placeId")
);

-- CreateTable
CREATE TABLE "network_language" (
    "networkId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "network_language_pkey" PRIMARY KEY ("networkId","language")
);

-- CreateTable
CREATE TABLE "membership" (
    "networkId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "role" "network_role" NOT NULL DEFAULT 'member',
    "mailChoice" "mail_choice" NOT NULL DEFAULT 'weekly',
    "sharesAddress" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("networkId","memberId")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" SERIAL NOT NULL,
    "networkId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "message" TEXT,
    "mailChoice" "mail_choice" NOT NULL DEFAULT 'weekly',
    "state" "request_state" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "settledBy" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_invitation" (
    "id" SERIAL NOT NULL,
    "networkId" INTEGER NOT NULL,
    "inviterId" INTEGER,
    "tokenHash" TEXT NOT NULL,
    "address" TEXT,
    "usesLeft" INTEGER NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_block" (
    "networkId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_block_pkey" PRIMARY KEY ("networkId","memberId")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameFolded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "placeId" INTEGER,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "memberCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_domain" (
    "domain" TEXT NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "approvedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_domain_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "affiliation" (
    "memberId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "proof" "affiliation_proof",
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "affiliation_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "affiliation_voucher" (
    "memberId" INTEGER NOT NULL,
    "voucherId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affiliation_voucher_pkey" PRIMARY KEY ("memberId","voucherId")
);

-- CreateTable
CREATE TABLE "consent" (
    "memberId" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "agreedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("memberId","document","version")
);

-- CreateTable
CREATE TABLE "pseudonym" (
    "memberId" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT (gen_random_uuid())::text,

    CONSTRAINT "pseudonym_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "actor" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_accountId_idx" ON "session"("accountId");

-- CreateIndex
CREATE INDEX "credential_accountId_idx" ON "credential"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_subject_key" ON "credential"("provider", "subject");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "verification_expiresAt_idx" ON "verification"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credentialId_key" ON "passkey"("credentialId");

-- CreateIndex
CREATE INDEX "passkey_accountId_idx" ON "passkey"("accountId");

-- CreateIndex
CREATE INDEX "two_factor_accountId_idx" ON "two_factor"("accountId");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_tokenHash_key" ON "staff_invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "form_post_createdAt_idx" ON "form_post"("createdAt");

-- CreateIndex
CREATE INDEX "collection_ownerId_idx" ON "collection"("ownerId");

-- CreateIndex
CREATE INDEX "collection_networkId_idx" ON "collection"("networkId");

-- CreateIndex
CREATE INDEX "collection_isPublic_updatedAt_id_idx" ON "collection"("isPublic", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "collection_item_resourceId_idx" ON "collection_item"("resourceId");

-- CreateIndex
CREATE UNIQUE INDEX "collection_item_collectionId_position_key" ON "collection_item"("collectionId", "position");

-- CreateIndex
CREATE INDEX "follow_topicId_idx" ON "follow"("topicId");

-- CreateIndex
CREATE INDEX "follow_placeId_idx" ON "follow"("placeId");

-- CreateIndex
CREATE INDEX "follow_personId_idx" ON "follow"("personId");

-- CreateIndex
CREATE INDEX "follow_networkId_idx" ON "follow"("networkId");

-- CreateIndex
CREATE INDEX "follow_collectionId_idx" ON "follow"("collectionId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_topicId_key" ON "follow"("memberId", "topicId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_placeId_key" ON "follow"("memberId", "placeId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_personId_key" ON "follow"("memberId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_networkId_key" ON "follow"("memberId", "networkId");

-- CreateIndex
CREATE UNIQUE INDEX "follow_memberId_collectionId_key" ON "follow"("memberId", "collectionId");

-- CreateIndex
CREATE INDEX "introduction_personId_state_idx" ON "introduction"("personId", "state");

-- CreateIndex
CREATE INDEX "introduction_askerId_idx" ON "introduction"("askerId");

-- CreateIndex
CREATE INDEX "introduction_state_lapsesAt_idx" ON "introduction"("state", "lapsesAt");

-- CreateIndex
CREATE INDEX "report_settledAt_id_idx" ON "report"("settledAt", "id");

-- CreateIndex
CREATE INDEX "report_reporterId_idx" ON "report"("reporterId");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_state_dueAt_idx" ON "mail"("state", "dueAt");

-- CreateIndex
CREATE INDEX "mail_memberId_idx" ON "mail"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "member_accountId_key" ON "member"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "member_handleSkeleton_key" ON "member"("handleSkeleton");

-- CreateIndex
CREATE INDEX "member_isListed_state_idx" ON "member"("isListed", "state");

-- CreateIndex
CREATE INDEX "member_organisationId_idx" ON "member"("organisationId");

-- CreateIndex
CREATE INDEX "member_placeId_idx" ON "member"("placeId");

-- CreateIndex
CREATE INDEX "member_topic_topicId_interest_idx" ON "member_topic"("topicId", "interest");

-- CreateIndex
CREATE INDEX "endorsement_topicId_idx" ON "endorsement"("topicId");

-- CreateIndex
CREATE INDEX "endorsement_endorserId_idx" ON "endorsement"("endorserId");

-- CreateIndex
CREATE UNIQUE INDEX "endorsement_memberId_topicId_endorserId_key" ON "endorsement"("memberId", "topicId", "endorserId");

-- CreateIndex
CREATE UNIQUE INDEX "network_slug_key" ON "network"("slug");

-- CreateIndex
CREATE INDEX "network_isHidden_memberCount_id_idx" ON "network"("isHidden", "memberCount" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "network_topic_topicId_idx" ON "network_topic"("topicId");

-- CreateIndex
CREATE INDEX "network_place_placeId_idx" ON "network_place"("placeId");

-- CreateIndex
CREATE INDEX "membership_memberId_idx" ON "membership"("memberId");

-- CreateIndex
CREATE INDEX "join_request_networkId_state_id_idx" ON "join_request"("networkId", "state", "id");

-- CreateIndex
CREATE INDEX "join_request_memberId_idx" ON "join_request"("memberId");

-- CreateIndex
CREATE INDEX "join_request_settledBy_idx" ON "join_request"("settledBy");

-- CreateIndex
CREATE UNIQUE INDEX "network_invitation_tokenHash_key" ON "network_invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "network_invitation_inviterId_idx" ON "network_invitation"("inviterId");

-- CreateIndex
CREATE UNIQUE INDEX "network_invitation_networkId_address_key" ON "network_invitation"("networkId", "address");

-- CreateIndex
CREATE INDEX "network_block_memberId_idx" ON "network_block"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_nameFolded_key" ON "organisation"("nameFolded");

-- CreateIndex
CREATE INDEX "organisation_placeId_idx" ON "organisation"("placeId");

-- CreateIndex
CREATE INDEX "organisation_domain_organisationId_idx" ON "organisation_domain"("organisationId");

-- CreateIndex
CREATE INDEX "affiliation_organisationId_idx" ON "affiliation"("organisationId");

-- CreateIndex
CREATE INDEX "affiliation_voucher_voucherId_idx" ON "affiliation_voucher"("voucherId");

-- CreateIndex
CREATE UNIQUE INDEX "pseudonym_name_key" ON "pseudonym"("name");

-- CreateIndex
CREATE INDEX "audit_entry_createdAt_idx" ON "audit_entry"("createdAt");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_post" ADD CONSTRAINT "form_post_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_language" ADD CONSTRAINT "member_language_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topic" ADD CONSTRAINT "member_topic_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topic" ADD CONSTRAINT "member_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_offer" ADD CONSTRAINT "member_offer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_endorserId_fkey" FOREIGN KEY ("endorserId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_topic" ADD CONSTRAINT "network_topic_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_topic" ADD CONSTRAINT "network_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_place" ADD CONSTRAINT "network_place_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_place" ADD CONSTRAINT "network_place_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_language" ADD CONSTRAINT "network_language_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_settledBy_fkey" FOREIGN KEY ("settledBy") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_invitation" ADD CONSTRAINT "network_invitation_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_invitation" ADD CONSTRAINT "network_invitation_inviterId_fkey" FOREIGN KEY ("inviterId") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_block" ADD CONSTRAINT "network_block_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_block" ADD CONSTRAINT "network_block_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_domain" ADD CONSTRAINT "organisation_domain_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation_voucher" ADD CONSTRAINT "affiliation_voucher_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "affiliation"("memberId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affiliation_voucher" ADD CONSTRAINT "affiliation_voucher_voucherId_fkey" FOREIGN KEY ("voucherId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pseudonym" ADD CONSTRAINT "pseudonym_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say
ALTER TABLE "account" ADD CONSTRAINT "account_email_is_folded" CHECK ("email" = lower("email"));
ALTER TABLE "mail" ADD CONSTRAINT "mail_that_waits_has_an_address" CHECK ("state" NOT IN ('queued', 'sending') OR "address" IS NOT NULL);

ALTER TABLE "member" ADD CONSTRAINT "member_name_is_not_empty" CHECK (btrim("name") <> '');
ALTER TABLE "member" ADD CONSTRAINT "member_capacity_is_plausible" CHECK ("monthlyCapacity" BETWEEN 0 AND 31);
ALTER TABLE "member" ADD CONSTRAINT "member_photo_is_hexadecimal" CHECK ("photoSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "endorsement" ADD CONSTRAINT "endorsement_is_by_another" CHECK ("endorserId" <> "memberId");
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_proof_has_a_date" CHECK (("proof" IS NULL) = ("confirmedAt" IS NULL));
ALTER TABLE "affiliation_voucher" ADD CONSTRAINT "affiliation_voucher_is_by_another" CHECK ("voucherId" <> "memberId");
ALTER TABLE "organisation_domain" ADD CONSTRAINT "organisation_domain_is_lower_case" CHECK ("domain" = lower("domain"));

ALTER TABLE "network" ADD CONSTRAINT "network_ends_after_it_starts" CHECK ("endsOn" >= "startsOn");
ALTER TABLE "network_invitation" ADD CONSTRAINT "network_invitation_uses_are_counted" CHECK ("usesLeft" >= 0);
CREATE UNIQUE INDEX "join_request_is_open_once" ON "join_request"("networkId", "memberId") WHERE "state" = 'open';

ALTER TABLE "collection" ADD CONSTRAINT "collection_has_one_owner" CHECK (("ownerId" IS NULL) <> ("networkId" IS NULL));
ALTER TABLE "collection_item" DROP CONSTRAINT IF EXISTS "collection_item_collectionId_position_key";
DROP INDEX IF EXISTS "collection_item_collectionId_position_key";
-- Deferred, so that items can change places.
ALTER TABLE "collection_item" ADD CONSTRAINT "collection_item_collectionId_position_key"
  UNIQUE ("collectionId", "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "follow" ADD CONSTRAINT "follow_is_of_one_thing"
  CHECK (num_nonnulls("topicId", "placeId", "personId", "networkId", "collectionId") = 1);
ALTER TABLE "follow" ADD CONSTRAINT "follow_is_of_another" CHECK ("personId" <> "memberId");

ALTER TABLE "introduction" ADD CONSTRAINT "introduction_is_of_another" CHECK ("personId" <> "askerId");
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_month_is_one" CHECK ("month" ~ '^\d{4}-\d{2}$');
CREATE UNIQUE INDEX "introduction_is_open_once" ON "introduction"("askerId", "personId") WHERE "state" = 'open';

-- Counts hold whatever deletes a row, erasure of a member included.
CREATE FUNCTION count_network_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "network" SET "memberCount" = "memberCount" + 1 WHERE "id" = NEW."networkId";
  ELSE
    UPDATE "network" SET "memberCount" = "memberCount" - 1 WHERE "id" = OLD."networkId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "membership_is_counted" AFTER INSERT OR DELETE ON "membership"
  FOR EACH ROW EXECUTE FUNCTION count_network_members();

CREATE FUNCTION count_collection_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "collection" SET "itemCount" = "itemCount" + 1 WHERE "id" = NEW."collectionId";
  ELSE
    UPDATE "collection" SET "itemCount" = "itemCount" - 1 WHERE "id" = OLD."collectionId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "collection_item_is_counted" AFTER INSERT OR DELETE ON "collection_item"
  FOR EACH ROW EXECUTE FUNCTION count_collection_items();

CREATE FUNCTION count_affiliations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."confirmedAt" IS NOT NULL THEN
    UPDATE "organisation" SET "memberCount" = "memberCount" - 1 WHERE "id" = OLD."organisationId";
  END IF;
  IF TG_OP <> 'DELETE' AND NEW."confirmedAt" IS NOT NULL THEN
    UPDATE "organisation" SET "memberCount" = "memberCount" + 1 WHERE "id" = NEW."organisationId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "affiliation_is_counted" AFTER INSERT OR UPDATE OR DELETE ON "affiliation"
  FOR EACH ROW EXECUTE FUNCTION count_affiliations();

-- Checked when the transaction ends, so that stewardship can be handed over within it.
CREATE FUNCTION check_network_stewards() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  affected integer := CASE WHEN TG_TABLE_NAME = 'network' THEN (to_jsonb(NEW) ->> 'id')::integer
    ELSE (to_jsonb(OLD) ->> 'networkId')::integer END;
BEGIN
  IF EXISTS (SELECT FROM "network" WHERE "id" = affected)
    AND NOT EXISTS (SELECT FROM "membership" WHERE "networkId" = affected AND "role" = 'steward') THEN
    RAISE EXCEPTION 'network % has no steward', affected USING ERRCODE = 'check_violation', CONSTRAINT = 'network_has_a_steward';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "network_has_a_steward" AFTER INSERT ON "network"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_network_stewards();
CREATE CONSTRAINT TRIGGER "membership_leaves_a_steward" AFTER UPDATE OR DELETE ON "membership"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_network_stewards();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_entry_is_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_entry_is_never_emptied" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
