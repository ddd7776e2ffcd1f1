-- CreateEnum
CREATE TYPE "place_level" AS ENUM ('country', 'region', 'municipality');

-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('guide', 'case', 'report', 'law', 'template', 'dataset', 'training', 'tool', 'video', 'article');

-- CreateEnum
CREATE TYPE "resource_state" AS ENUM ('draft', 'in_review', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "identifier_scheme" AS ENUM ('doi', 'isbn', 'url');

-- CreateTable
CREATE TABLE "place" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "level" "place_level" NOT NULL,
    "code" TEXT,
    "countryCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "geonamesId" INTEGER,
    "parentId" INTEGER,
    "resourceCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" SERIAL NOT NULL,
    "sourceId" TEXT,
    "kind" "resource_kind" NOT NULL,
    "state" "resource_state" NOT NULL DEFAULT 'draft',
    "withdrawnReason" TEXT,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleLanguage" TEXT NOT NULL,
    "titleFolded" TEXT NOT NULL,
    "summary" TEXT,
    "summaryLanguage" TEXT,
    "body" TEXT,
    "bodyLanguage" TEXT,
    "bodyHtml" TEXT,
    "rendererVersion" INTEGER,
    "creators" TEXT[],
    "publisher" TEXT,
    "publisherFolded" TEXT,
    "issuedYear" INTEGER,
    "placeId" INTEGER,
    "keywords" TEXT[],
    "licence" TEXT,
    "licenceText" TEXT,
    "edition" TEXT,
    "workId" INTEGER,
    "supersededById" INTEGER,
    "reviewBy" DATE,
    "contentHash" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work" (
    "id" SERIAL NOT NULL,
    "groupKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_topic" (
    "resourceId" INTEGER NOT NULL,
    "topicId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "resource_topic_pkey" PRIMARY KEY ("resourceId","topicId")
);

-- CreateTable
CREATE TABLE "resource_link" (
    "id" SERIAL NOT NULL,
    "resourceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT,
    "fileName" TEXT,
    "label" TEXT,
    "language" TEXT,
    "mediaType" TEXT,
    "byteSize" BIGINT,
    "sha256" TEXT,

    CONSTRAINT "resource_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_identifier" (
    "id" SERIAL NOT NULL,
    "resourceId" INTEGER NOT NULL,
    "scheme" "identifier_scheme" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "resource_identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_revision" (
    "resourceId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedFields" TEXT[],
    "before" JSONB NOT NULL,

    CONSTRAINT "resource_revision_pkey" PRIMARY KEY ("resourceId","number")
);

-- CreateTable
CREATE TABLE "search_change" (
    "transactionId" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "documentId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_change_pkey" PRIMARY KEY ("transactionId","id")
);

-- CreateTable
CREATE TABLE "search_generation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" INTEGER NOT NULL DEFAULT 1,
    "databaseId" UUID NOT NULL DEFAULT gen_random_uuid(),
    "prunedTo" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "search_generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parentId" INTEGER,
    "eurovocId" TEXT,
    "eurovocMatch" TEXT,
    "resourceCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_label" (
    "topicId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "synonyms" TEXT[],
    "scope" TEXT NOT NULL,

    CONSTRAINT "topic_label_pkey" PRIMARY KEY ("topicId","language")
);

-- CreateIndex
CREATE UNIQUE INDEX "place_slug_key" ON "place"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "place_code_key" ON "place"("code");

-- CreateIndex
CREATE UNIQUE INDEX "place_geonamesId_key" ON "place"("geonamesId");

-- CreateIndex
CREATE INDEX "place_countryCode_idx" ON "place"("countryCode");

-- CreateIndex
CREATE INDEX "place_parentId_idx" ON "place"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "resource_sourceId_key" ON "resource"("sourceId");

-- CreateIndex
CREATE INDEX "resource_titleFolded_publisherFolded_idx" ON "resource"("titleFolded", "publisherFolded");

-- CreateIndex
CREATE INDEX "resource_state_publishedAt_id_idx" ON "resource"("state", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "resource_placeId_idx" ON "resource"("placeId");

-- CreateIndex
CREATE INDEX "resource_supersededById_idx" ON "resource"("supersededById");

-- CreateIndex
CREATE UNIQUE INDEX "resource_workId_language_key" ON "resource"("workId", "language");

-- CreateIndex
CREATE UNIQUE INDEX "work_groupKey_key" ON "work"("groupKey");

-- CreateIndex
CREATE INDEX "resource_topic_topicId_idx" ON "resource_topic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "resource_link_resourceId_position_key" ON "resource_link"("resourceId", "position");

-- CreateIndex
CREATE INDEX "resource_identifier_scheme_value_idx" ON "resource_identifier"("scheme", "value");

-- CreateIndex
CREATE UNIQUE INDEX "resource_identifier_resourceId_scheme_value_key" ON "resource_identifier"("resourceId", "scheme", "value");

-- CreateIndex
CREATE INDEX "search_change_createdAt_idx" ON "search_change"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "topic_parentId_idx" ON "topic"("parentId");

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_workId_fkey" FOREIGN KEY ("workId") REFERENCES "work"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "resource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_topic" ADD CONSTRAINT "resource_topic_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_topic" ADD CONSTRAINT "resource_topic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_link" ADD CONSTRAINT "resource_link_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_identifier" ADD CONSTRAINT "resource_identifier_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_revision" ADD CONSTRAINT "resource_revision_resourceId_fkey" FOREIGN KEY ("resourceId") REFERENCES "resource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_label" ADD CONSTRAINT "topic_label_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say
ALTER TABLE "place" ADD CONSTRAINT "place_is_not_its_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "place" ADD CONSTRAINT "place_country_code_is_alpha_2" CHECK ("countryCode" ~ '^[A-Z]{2}$');
ALTER TABLE "topic" ADD CONSTRAINT "topic_is_not_its_own_parent" CHECK ("parentId" <> "id");

ALTER TABLE "resource" ADD CONSTRAINT "resource_withdrawn_has_a_reason"
  CHECK ("state" <> 'withdrawn' OR btrim(coalesce("withdrawnReason", '')) <> '');
ALTER TABLE "resource" ADD CONSTRAINT "resource_published_has_a_date" CHECK ("state" <> 'published' OR "publishedAt" IS NOT NULL);
ALTER TABLE "resource" ADD CONSTRAINT "resource_issued_year_is_plausible" CHECK ("issuedYear" BETWEEN 1000 AND 2100);
ALTER TABLE "resource" ADD CONSTRAINT "resource_does_not_supersede_itself" CHECK ("supersededById" <> "id");

ALTER TABLE "resource_link" ADD CONSTRAINT "resource_link_is_a_url_or_a_stored_file"
  CHECK (("url" IS NULL) <> ("fileName" IS NULL) AND ("fileName" IS NULL OR "sha256" IS NOT NULL));
ALTER TABLE "resource_link" ADD CONSTRAINT "resource_link_sha256_is_hexadecimal" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "resource_link" ADD CONSTRAINT "resource_link_size_is_not_negative" CHECK ("byteSize" >= 0);
ALTER TABLE "resource_revision" ADD CONSTRAINT "resource_revision_number_is_positive" CHECK ("number" > 0);

ALTER TABLE "search_generation" ADD CONSTRAINT "search_generation_is_one_row" CHECK ("id" = 1);
INSERT INTO "search_generation" ("id") VALUES (1);
