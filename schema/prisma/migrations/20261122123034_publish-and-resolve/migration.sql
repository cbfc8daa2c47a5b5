-- CreateEnum
CREATE TYPE "publication_state" AS ENUM ('RUNNING', 'AWAITING_ANSWERS', 'ENDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "objection_outcome" AS ENUM ('UPHELD', 'PARTLY_UPHELD', 'DISMISSED');

-- CreateEnum
CREATE TYPE "resolution_state" AS ENUM ('DRAFT', 'PUBLISHED', 'TO_AMEND', 'IN_FORCE', 'DELIVERED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "resolution_basis" AS ENUM ('BALLOT', 'MEETING', 'ANSWERER');

-- CreateEnum
CREATE TYPE "delivery_answer" AS ENUM ('YES', 'PARTLY', 'NO');

-- CreateTable
CREATE TABLE "publication" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "host_type" TEXT NOT NULL,
    "host_id" UUID NOT NULL,
    "up_for_id" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "state" "publication_state" NOT NULL,
    "days" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "organization_id" UUID,
    "digest" TEXT NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "objection" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "caller_name_cipher" TEXT,
    "caller_phone_cipher" TEXT,
    "caller_phone_index" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "objection_outcome",
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "live_topic_id" UUID,
    "state" "resolution_state" NOT NULL,
    "basis" "resolution_basis" NOT NULL,
    "organization_id" UUID,
    "version" INTEGER NOT NULL,
    "published_version" INTEGER,
    "in_force_at" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL DEFAULT 0,
    "delivered_at" TIMESTAMPTZ(3),
    "rate_until" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "resolution_version" (
    "district_id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "amend_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "publication_id" UUID,

    CONSTRAINT "resolution_version_pkey" PRIMARY KEY ("district_id","resolution_id","number")
);

-- CreateTable
CREATE TABLE "resolution_task" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "owner_organization_id" UUID NOT NULL,
    "department_id" UUID,
    "days" INTEGER NOT NULL,

    CONSTRAINT "resolution_task_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "resolution_citation" (
    "district_id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "resolution_citation_pkey" PRIMARY KEY ("district_id","resolution_id","version","subject_id")
);

-- CreateTable
CREATE TABLE "resolution_rating" (
    "district_id" UUID NOT NULL,
    "resolution_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "stars" SMALLINT NOT NULL,
    "done" "delivery_answer" NOT NULL,
    "channel" "channel" NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolution_rating_pkey" PRIMARY KEY ("district_id","resolution_id","round","person_id")
);

-- CreateIndex
CREATE INDEX "publication_district_id_host_id_started_at_idx" ON "publication"("district_id", "host_id", "started_at");

-- CreateIndex
CREATE INDEX "publication_district_id_community_id_started_at_idx" ON "publication"("district_id", "community_id", "started_at");

-- CreateIndex
CREATE INDEX "publication_district_id_state_ends_at_idx" ON "publication"("district_id", "state", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "publication_district_id_up_for_id_key" ON "publication"("district_id", "up_for_id");

-- CreateIndex
CREATE INDEX "objection_district_id_community_id_answered_at_idx" ON "objection"("district_id", "community_id", "answered_at");

-- CreateIndex
CREATE INDEX "objection_district_id_author_id_idx" ON "objection"("district_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_district_id_publication_id_number_key" ON "objection"("district_id", "publication_id", "number");

-- CreateIndex
CREATE INDEX "resolution_district_id_topic_id_created_at_idx" ON "resolution"("district_id", "topic_id", "created_at");

-- CreateIndex
CREATE INDEX "resolution_district_id_community_id_state_updated_at_idx" ON "resolution"("district_id", "community_id", "state", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_district_id_live_topic_id_key" ON "resolution"("district_id", "live_topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_task_district_id_resolution_id_version_position_key" ON "resolution_task"("district_id", "resolution_id", "version", "position");

-- CreateIndex
CREATE INDEX "resolution_citation_district_id_subject_id_idx" ON "resolution_citation"("district_id", "subject_id");

-- CreateIndex
CREATE INDEX "resolution_rating_district_id_person_id_idx" ON "resolution_rating"("district_id", "person_id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_district_id_publication_id_fkey" FOREIGN KEY ("district_id", "publication_id") REFERENCES "publication"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "resolution_version" ADD CONSTRAINT "resolution_version_district_id_resolution_id_fkey" FOREIGN KEY ("district_id", "resolution_id") REFERENCES "resolution"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_task" ADD CONSTRAINT "resolution_task_district_id_resolution_id_version_fkey" FOREIGN KEY ("district_id", "resolution_id", "version") REFERENCES "resolution_version"("district_id", "resolution_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_task" ADD CONSTRAINT "resolution_task_district_id_owner_organization_id_fkey" FOREIGN KEY ("district_id", "owner_organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_task" ADD CONSTRAINT "resolution_task_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "resolution_citation" ADD CONSTRAINT "resolution_citation_district_id_resolution_id_version_fkey" FOREIGN KEY ("district_id", "resolution_id", "version") REFERENCES "resolution_version"("district_id", "resolution_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_rating" ADD CONSTRAINT "resolution_rating_district_id_resolution_id_fkey" FOREIGN KEY ("district_id", "resolution_id") REFERENCES "resolution"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
