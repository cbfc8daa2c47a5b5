-- CreateEnum
CREATE TYPE "suggestion_origin" AS ENUM ('ONLINE', 'PHONE', 'COUNTER', 'LETTER_BOX', 'VISIT', 'RECEPTION_DAY');

-- CreateEnum
CREATE TYPE "outreach_kind" AS ENUM ('LETTER_BOX', 'VISIT', 'RECEPTION_DAY');

-- CreateEnum
CREATE TYPE "outreach_state" AS ENUM ('PLANNED', 'RUNNING', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "door_outcome" AS ENUM ('VISITED', 'NOBODY_HOME', 'REFUSED');

-- AlterEnum
ALTER TYPE "suggestion_state" ADD VALUE 'DISCARDED';

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "answer_service_id" UUID,
ADD COLUMN     "household_id" UUID,
ADD COLUMN     "origin" "suggestion_origin",
ADD COLUMN     "outreach_id" UUID,
ADD COLUMN     "recorded_by_id" UUID,
ADD COLUMN     "reminded" TEXT;

-- What is there already came by the ways that its channel stood for.
UPDATE "suggestion" SET "origin" = (CASE "channel"
  WHEN 'ONLINE' THEN 'ONLINE' WHEN 'PAPER' THEN 'LETTER_BOX' ELSE 'PHONE' END)::"suggestion_origin";
ALTER TABLE "suggestion" ALTER COLUMN "origin" SET NOT NULL;

-- CreateTable
CREATE TABLE "outreach" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "outreach_kind" NOT NULL,
    "state" "outreach_state" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "held_by" TEXT NOT NULL,
    "organization_id" UUID,
    "venue" TEXT NOT NULL DEFAULT '',
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "opens_at" TEXT,
    "closes_at" TEXT,
    "grid_id" UUID,
    "closing_words" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outreach_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "outreach_stop" (
    "district_id" UUID NOT NULL,
    "outreach_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "building_id" UUID NOT NULL,

    CONSTRAINT "outreach_stop_pkey" PRIMARY KEY ("district_id","outreach_id","position")
);

-- CreateTable
CREATE TABLE "outreach_door" (
    "district_id" UUID NOT NULL,
    "outreach_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "building_id" UUID,
    "outcome" "door_outcome" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,

    CONSTRAINT "outreach_door_pkey" PRIMARY KEY ("district_id","outreach_id","household_id")
);

-- CreateIndex
CREATE INDEX "outreach_district_id_community_id_state_first_day_idx" ON "outreach"("district_id", "community_id", "state", "first_day");

-- CreateIndex
CREATE UNIQUE INDEX "outreach_stop_district_id_outreach_id_building_id_key" ON "outreach_stop"("district_id", "outreach_id", "building_id");

-- CreateIndex
CREATE INDEX "outreach_door_district_id_household_id_idx" ON "outreach_door"("district_id", "household_id");

-- CreateIndex
CREATE INDEX "suggestion_district_id_state_answer_due_at_idx" ON "suggestion"("district_id", "state", "answer_due_at");

-- CreateIndex
CREATE INDEX "suggestion_district_id_outreach_id_idx" ON "suggestion"("district_id", "outreach_id");

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_district_id_outreach_id_fkey" FOREIGN KEY ("district_id", "outreach_id") REFERENCES "outreach"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_stop" ADD CONSTRAINT "outreach_stop_district_id_outreach_id_fkey" FOREIGN KEY ("district_id", "outreach_id") REFERENCES "outreach"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_door" ADD CONSTRAINT "outreach_door_district_id_outreach_id_fkey" FOREIGN KEY ("district_id", "outreach_id") REFERENCES "outreach"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Days and hours in their order.
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_days" CHECK ("last_day" >= "first_day");
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_hours"
  CHECK (("opens_at" IS NULL) = ("closes_at" IS NULL) AND ("opens_at" IS NULL OR "closes_at" > "opens_at"));
