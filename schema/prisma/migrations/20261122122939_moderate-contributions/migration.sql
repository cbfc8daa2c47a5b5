-- The one idea of what is shown, until now of statements alone.
ALTER TYPE "statement_moderation" RENAME TO "moderation_state";

-- CreateEnum
CREATE TYPE "moderation_category" AS ENUM ('PERSONAL_DATA', 'INSULT', 'FALSE', 'SPAM', 'OFF_TOPIC', 'ILLEGAL', 'OTHER');

-- CreateEnum
CREATE TYPE "moderation_case_state" AS ENUM ('REPORTED', 'KEPT', 'HIDDEN', 'APPEALED', 'RESTORED');

-- CreateEnum
CREATE TYPE "moderation_act_kind" AS ENUM ('HIDE', 'KEEP', 'RESTORE');

-- CreateEnum
CREATE TYPE "appeal_state" AS ENUM ('PENDING', 'UPHELD', 'DISMISSED');

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "moderation" "moderation_state" NOT NULL DEFAULT 'ACCEPTED';

-- CreateTable
CREATE TABLE "moderation_case" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "state" "moderation_case_state" NOT NULL,
    "open_reports" INTEGER NOT NULL DEFAULT 0,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_case_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "content_report" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reporter_key" TEXT NOT NULL,
    "reporter_id" UUID,
    "category" "moderation_category" NOT NULL,
    "words_cipher" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by_id" UUID,

    CONSTRAINT "content_report_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "moderation_act" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "kind" "moderation_act_kind" NOT NULL,
    "category" "moderation_category",
    "words" TEXT,
    "on_appeal" BOOLEAN NOT NULL DEFAULT false,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "moderation_act_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "moderation_appeal" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "act_id" UUID NOT NULL,
    "state" "appeal_state" NOT NULL,
    "appellant_id" UUID,
    "words_cipher" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "hidden_by_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_words" TEXT,

    CONSTRAINT "moderation_appeal_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "moderation_rule" (
    "district_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "report_threshold" INTEGER NOT NULL,
    "appeal_days" INTEGER NOT NULL,
    "decision_days" INTEGER NOT NULL,

    CONSTRAINT "moderation_rule_pkey" PRIMARY KEY ("district_id","community_id")
);

-- CreateIndex
CREATE INDEX "moderation_case_district_id_community_id_state_urgent_since_idx" ON "moderation_case"("district_id", "community_id", "state", "urgent", "since");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_case_district_id_subject_type_subject_id_key" ON "moderation_case"("district_id", "subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "content_report_district_id_reporter_id_idx" ON "content_report"("district_id", "reporter_id");

-- CreateIndex
CREATE UNIQUE INDEX "content_report_district_id_case_id_reporter_key_key" ON "content_report"("district_id", "case_id", "reporter_key");

-- CreateIndex
CREATE INDEX "moderation_act_district_id_case_id_at_idx" ON "moderation_act"("district_id", "case_id", "at");

-- CreateIndex
CREATE INDEX "moderation_act_district_id_community_id_at_idx" ON "moderation_act"("district_id", "community_id", "at");

-- CreateIndex
CREATE INDEX "moderation_appeal_district_id_case_id_idx" ON "moderation_appeal"("district_id", "case_id");

-- CreateIndex
CREATE INDEX "moderation_appeal_district_id_community_id_state_due_at_idx" ON "moderation_appeal"("district_id", "community_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "moderation_appeal_district_id_appellant_id_idx" ON "moderation_appeal"("district_id", "appellant_id");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_appeal_district_id_act_id_key" ON "moderation_appeal"("district_id", "act_id");

-- AddForeignKey
ALTER TABLE "moderation_case" ADD CONSTRAINT "moderation_case_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_report" ADD CONSTRAINT "content_report_district_id_case_id_fkey" FOREIGN KEY ("district_id", "case_id") REFERENCES "moderation_case"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_district_id_case_id_fkey" FOREIGN KEY ("district_id", "case_id") REFERENCES "moderation_case"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_appeal" ADD CONSTRAINT "moderation_appeal_district_id_case_id_fkey" FOREIGN KEY ("district_id", "case_id") REFERENCES "moderation_case"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_appeal" ADD CONSTRAINT "moderation_appeal_district_id_act_id_fkey" FOREIGN KEY ("district_id", "act_id") REFERENCES "moderation_act"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_rule" ADD CONSTRAINT "moderation_rule_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever hid something does not decide on the appeal against it.
ALTER TABLE "moderation_appeal" ADD CONSTRAINT "moderation_appeal_by_others" CHECK ("decided_by_id" <> "hidden_by_id");
ALTER TABLE "moderation_rule" ADD CONSTRAINT "moderation_rule_positive" CHECK ("report_threshold" > 0 AND "appeal_days" > 0 AND "decision_days" > 0);
ALTER TABLE "moderation_act" ADD CONSTRAINT "moderation_act_says_why" CHECK ("kind" <> 'HIDE' OR ("category" IS NOT NULL AND "words" IS NOT NULL));

-- The permission's name follows what it is for now.
UPDATE "api_key" SET "permissions" = array_replace("permissions", 'topic:moderate', 'content:moderate');
