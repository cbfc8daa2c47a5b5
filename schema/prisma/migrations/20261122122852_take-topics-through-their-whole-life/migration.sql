-- CreateEnum
CREATE TYPE "topic_class" AS ENUM ('MAJOR', 'MINOR', 'PRIVATE');

-- CreateEnum
CREATE TYPE "contest_state" AS ENUM ('OPEN', 'UPHELD', 'KEPT');

-- CreateEnum
CREATE TYPE "review_outcome" AS ENUM ('AGREED', 'OBJECTED');

-- CreateEnum
CREATE TYPE "decision_basis" AS ENUM ('BALLOT', 'MEETING', 'ANSWER');

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "votes_abstained" INTEGER,
ADD COLUMN     "votes_against" INTEGER,
ADD COLUMN     "votes_for" INTEGER;

-- AlterTable
ALTER TABLE "argument" ADD COLUMN     "carried_from_id" UUID;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "residents_present" INTEGER;

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "answer_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "answerer_id" UUID,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "merged_at" TIMESTAMPTZ(3),
ADD COLUMN     "merged_from" "topic_state",
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "on_behalf_of_id" UUID,
ADD COLUMN     "place_words" TEXT,
ADD COLUMN     "reminded" TEXT,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "split_from_id" UUID,
ADD COLUMN     "triage_class" "topic_class",
ADD COLUMN     "triage_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "triaged_at" TIMESTAMPTZ(3),
ADD COLUMN     "triaged_by_id" UUID;

-- The generated column is written by hand: the schema's language cannot say it.
ALTER TABLE "topic" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array("search_text", ' '), ''))) STORED;

-- Topics from before are found too: pairs of neighbouring characters, as the server makes them.
UPDATE "topic" SET "search_text" = coalesce((
  SELECT string_agg(DISTINCT substr(run, i, 2), ' ')
  FROM regexp_split_to_table(
    lower("title" || ' ' || "body"),
    '[\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e\u2010-\u2027\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+'
  ) AS run, generate_series(1, length(run) - 1) AS i
), '');

ALTER TABLE "topic"
  ADD CONSTRAINT "topic_point_check" CHECK (
    ("longitude" IS NULL) = ("latitude" IS NULL)
    AND "longitude" BETWEEN -180 AND 180 AND "latitude" BETWEEN -90 AND 90
  ),
  ADD CONSTRAINT "topic_merged_check" CHECK (
    ("merged_into_id" IS NULL) = ("merged_from" IS NULL)
    AND ("merged_into_id" IS NULL) = ("merged_at" IS NULL) AND "merged_into_id" <> "id"
  ),
  ADD CONSTRAINT "topic_triaged_check" CHECK (
    ("triage_class" IS NULL) = ("triaged_at" IS NULL)
    AND ("triage_class" IS NOT NULL OR ("answerer_id" IS NULL AND "answer_due_at" IS NULL))
  );

ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_votes_check" CHECK (
  ("votes_for" IS NULL) = ("votes_against" IS NULL)
  AND ("votes_for" IS NULL) = ("votes_abstained" IS NULL)
  AND "votes_for" >= 0 AND "votes_against" >= 0 AND "votes_abstained" >= 0
);

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_residents_check" CHECK ("residents_present" >= 0);

-- CreateTable
CREATE TABLE "deliberation_setting" (
    "district_id" UUID NOT NULL,
    "triage_days" INTEGER NOT NULL,
    "major_answer_days" INTEGER NOT NULL,
    "minor_answer_days" INTEGER NOT NULL,
    "private_answer_days" INTEGER NOT NULL,
    "reminder_days" INTEGER NOT NULL,
    "review_major" BOOLEAN NOT NULL,
    "merge_undo_hours" INTEGER NOT NULL,
    "meeting_notice_days" INTEGER NOT NULL,
    "meeting_least_residents" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deliberation_setting_pkey" PRIMARY KEY ("district_id")
);

-- CreateTable
CREATE TABLE "topic_answer" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_answer_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "triage_contest" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "contest_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "triage_contest_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "topic_review" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "outcome" "review_outcome" NOT NULL,
    "words" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_review_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "topic_decision" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "basis" "decision_basis" NOT NULL,
    "agreed" BOOLEAN NOT NULL,
    "basis_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "organization_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_decision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "topic_invitation" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_invitation_pkey" PRIMARY KEY ("district_id","topic_id","organization_id")
);

-- CreateIndex
CREATE INDEX "topic_answer_district_id_topic_id_at_idx" ON "topic_answer"("district_id", "topic_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "triage_contest_district_id_topic_id_person_id_key" ON "triage_contest"("district_id", "topic_id", "person_id");

-- CreateIndex
CREATE INDEX "topic_review_district_id_topic_id_recorded_at_idx" ON "topic_review"("district_id", "topic_id", "recorded_at");

-- CreateIndex
CREATE INDEX "topic_decision_district_id_topic_id_at_idx" ON "topic_decision"("district_id", "topic_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "topic_decision_district_id_topic_id_basis_id_key" ON "topic_decision"("district_id", "topic_id", "basis_id");

-- CreateIndex
CREATE INDEX "topic_district_id_state_answer_due_at_idx" ON "topic"("district_id", "state", "answer_due_at");

-- CreateIndex
CREATE INDEX "topic_district_id_merged_into_id_idx" ON "topic"("district_id", "merged_into_id");

-- CreateIndex
CREATE INDEX "topic_district_id_split_from_id_idx" ON "topic"("district_id", "split_from_id");

-- CreateIndex
CREATE INDEX "topic_search_idx" ON "topic" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_district_id_on_behalf_of_id_fkey" FOREIGN KEY ("district_id", "on_behalf_of_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_district_id_answerer_id_fkey" FOREIGN KEY ("district_id", "answerer_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_district_id_merged_into_id_fkey" FOREIGN KEY ("district_id", "merged_into_id") REFERENCES "topic"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_district_id_split_from_id_fkey" FOREIGN KEY ("district_id", "split_from_id") REFERENCES "topic"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic_answer" ADD CONSTRAINT "topic_answer_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_answer" ADD CONSTRAINT "topic_answer_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "triage_contest" ADD CONSTRAINT "triage_contest_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_review" ADD CONSTRAINT "topic_review_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_review" ADD CONSTRAINT "topic_review_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_decision" ADD CONSTRAINT "topic_decision_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_decision" ADD CONSTRAINT "topic_decision_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "topic_invitation" ADD CONSTRAINT "topic_invitation_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_invitation" ADD CONSTRAINT "topic_invitation_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One contest of a topic is open at a time.
CREATE UNIQUE INDEX "triage_contest_open" ON "triage_contest"("district_id", "topic_id") WHERE "state" = 'OPEN';

ALTER TABLE "deliberation_setting" ADD CONSTRAINT "deliberation_setting_check" CHECK (
  "triage_days" BETWEEN 1 AND 60 AND "major_answer_days" BETWEEN 1 AND 250
  AND "minor_answer_days" BETWEEN 1 AND 250 AND "private_answer_days" BETWEEN 1 AND 250
  AND "reminder_days" BETWEEN 1 AND 60 AND "merge_undo_hours" BETWEEN 0 AND 720
  AND "meeting_notice_days" BETWEEN 0 AND 60 AND "meeting_least_residents" BETWEEN 0 AND 100000
);
