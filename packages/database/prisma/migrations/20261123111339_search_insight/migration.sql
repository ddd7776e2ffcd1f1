-- CreateTable
CREATE TABLE "search_day" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "search_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE UNLOGGED TABLE "raw_search" (
    "day" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "zeroResults" INTEGER NOT NULL,

    CONSTRAINT "raw_search_pkey" PRIMARY KEY ("day","language","text","source")
);

-- CreateTable
CREATE TABLE "searched_query" (
    "day" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "sources" INTEGER NOT NULL,
    "zeroResults" INTEGER NOT NULL,

    CONSTRAINT "searched_query_pkey" PRIMARY KEY ("day","language","text")
);

-- CreateTable
CREATE TABLE "search_total" (
    "day" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "zeroResults" INTEGER NOT NULL,

    CONSTRAINT "search_total_pkey" PRIMARY KEY ("day","language")
);

-- CreateTable
CREATE TABLE "search_opening" (
    "day" DATE NOT NULL,
    "resourceId" INTEGER NOT NULL,
    "openings" INTEGER NOT NULL,

    CONSTRAINT "search_opening_pkey" PRIMARY KEY ("day","resourceId")
);

-- AddForeignKey
ALTER TABLE "raw_search" ADD CONSTRAINT "raw_search_day_fkey" FOREIGN KEY ("day") REFERENCES "search_day"("day") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say; raw searches are unlogged so that their text stays out of the write-ahead log
ALTER TABLE "search_day" ADD CONSTRAINT "search_day_salt_is_long" CHECK (octet_length("salt") >= 32);
ALTER TABLE "raw_search" ADD CONSTRAINT "raw_search_text_is_short" CHECK (char_length("text") BETWEEN 1 AND 100);
ALTER TABLE "raw_search" ADD CONSTRAINT "raw_search_counts_are_plausible" CHECK ("zeroResults" BETWEEN 0 AND "searches");
ALTER TABLE "searched_query" ADD CONSTRAINT "searched_query_has_five_sources" CHECK ("sources" >= 5);
ALTER TABLE "searched_query" ADD CONSTRAINT "searched_query_text_is_short" CHECK (char_length("text") BETWEEN 1 AND 100);
ALTER TABLE "searched_query" ADD CONSTRAINT "searched_query_counts_are_plausible" CHECK ("zeroResults" BETWEEN 0 AND "searches");
ALTER TABLE "search_total" ADD CONSTRAINT "search_total_counts_are_plausible" CHECK ("zeroResults" BETWEEN 0 AND "searches");
ALTER TABLE "search_opening" ADD CONSTRAINT "search_opening_is_positive" CHECK ("openings" > 0);
