-- DropIndex
DROP INDEX "argument_district_id_topic_id_created_at_idx";

-- AlterTable
ALTER TABLE "argument" ADD COLUMN     "depth" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN     "parent_depth" SMALLINT,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "thanks_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "digest" TEXT;

-- CreateTable
CREATE TABLE "argument_thanks" (
    "district_id" UUID NOT NULL,
    "argument_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "argument_thanks_pkey" PRIMARY KEY ("district_id","argument_id","person_id")
);

-- CreateIndex
CREATE INDEX "argument_thanks_district_id_person_id_idx" ON "argument_thanks"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "argument_district_id_topic_id_depth_created_at_id_idx" ON "argument"("district_id", "topic_id", "depth", "created_at", "id");

-- CreateIndex
CREATE INDEX "argument_district_id_topic_id_depth_thanks_count_created_at_idx" ON "argument"("district_id", "topic_id", "depth", "thanks_count", "created_at", "id");

-- CreateIndex
CREATE INDEX "argument_district_id_topic_id_parent_id_parent_depth_create_idx" ON "argument"("district_id", "topic_id", "parent_id", "parent_depth", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "argument_district_id_topic_id_id_depth_key" ON "argument"("district_id", "topic_id", "id", "depth");

-- CreateIndex
CREATE UNIQUE INDEX "statement_district_id_topic_id_digest_key" ON "statement"("district_id", "topic_id", "digest");

-- AddForeignKey
ALTER TABLE "argument" ADD CONSTRAINT "argument_district_id_topic_id_parent_id_parent_depth_fkey" FOREIGN KEY ("district_id", "topic_id", "parent_id", "parent_depth") REFERENCES "argument"("district_id", "topic_id", "id", "depth") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument_thanks" ADD CONSTRAINT "argument_thanks_district_id_argument_id_fkey" FOREIGN KEY ("district_id", "argument_id") REFERENCES "argument"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An argument stands by itself; a reply is one deeper than what it replies to, two at most.
ALTER TABLE "argument" ADD CONSTRAINT "argument_depth" CHECK (
  ("depth" = 0 AND "parent_id" IS NULL AND "parent_depth" IS NULL)
  OR ("depth" BETWEEN 1 AND 2 AND "parent_id" IS NOT NULL AND "parent_depth" IS NOT NULL
    AND "parent_depth" = "depth" - 1)
);
ALTER TABLE "argument" ADD CONSTRAINT "argument_thanks_count" CHECK ("thanks_count" >= 0);
