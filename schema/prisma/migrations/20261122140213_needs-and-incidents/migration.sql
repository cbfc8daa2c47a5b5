-- CreateEnum
CREATE TYPE "incident_type" AS ENUM ('FACILITY', 'SANITATION', 'GREENERY', 'SAFETY', 'NOISE', 'PARKING', 'PROPERTY_SERVICE', 'BUILDING_WORK', 'OTHER');

-- CreateEnum
CREATE TYPE "incident_state" AS ENUM ('REPORTED', 'DISPATCHED', 'HANDLED', 'VERIFIED', 'REOPENED', 'CLOSED');

-- CreateEnum
CREATE TYPE "need_category" AS ENUM ('ELDERLY_CARE', 'CHILDREN', 'HEALTH', 'DISABILITY', 'WORK', 'LEARNING', 'REPAIR', 'ENVIRONMENT', 'SAFETY', 'OTHER');

-- CreateEnum
CREATE TYPE "need_state" AS ENUM ('OPEN', 'MET', 'CLOSED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "suggestion_state" ADD VALUE 'NEED_RECORDED';
ALTER TYPE "suggestion_state" ADD VALUE 'INCIDENT_REPORTED';

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "incident_id" UUID,
ADD COLUMN     "need_id" UUID;

-- CreateTable
CREATE TABLE "incident" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "type" "incident_type" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "state" "incident_state" NOT NULL,
    "source_type" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "photos_of_id" UUID,
    "work_item_id" UUID,
    "handler_organization_id" UUID,
    "handler_person_id" UUID,
    "work_due_at" TIMESTAMPTZ(3),
    "stars" SMALLINT,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "dispatch_due_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "incident_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "need" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "category" "need_category" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "state" "need_state" NOT NULL,
    "household_id" UUID,
    "source_type" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "outcome_words" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "need_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "incident_district_id_community_id_state_dispatch_due_at_idx" ON "incident"("district_id", "community_id", "state", "dispatch_due_at");

-- CreateIndex
CREATE INDEX "incident_district_id_source_id_idx" ON "incident"("district_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_district_id_work_item_id_key" ON "incident"("district_id", "work_item_id");

-- CreateIndex
CREATE INDEX "need_district_id_community_id_state_recorded_at_idx" ON "need"("district_id", "community_id", "state", "recorded_at");

-- CreateIndex
CREATE INDEX "need_district_id_source_id_idx" ON "need"("district_id", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_district_id_need_id_key" ON "suggestion"("district_id", "need_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_district_id_incident_id_key" ON "suggestion"("district_id", "incident_id");

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A point is whole and on the earth; stars are 1 to 5.
ALTER TABLE "incident" ADD CONSTRAINT "incident_point" CHECK (("longitude" IS NULL) = ("latitude" IS NULL)
  AND "longitude" BETWEEN -180 AND 180 AND "latitude" BETWEEN -90 AND 90);
ALTER TABLE "incident" ADD CONSTRAINT "incident_stars" CHECK ("stars" BETWEEN 1 AND 5);
