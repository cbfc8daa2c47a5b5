-- DropIndex
DROP INDEX "urge_district_id_subject_id_at_idx";

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "file_name" TEXT;

-- AlterTable
ALTER TABLE "urge" ADD COLUMN     "day" DATE NOT NULL;

-- AlterTable
ALTER TABLE "work_item" ADD COLUMN     "finished_by_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "urge_district_id_subject_id_by_id_day_key" ON "urge"("district_id", "subject_id", "by_id", "day");

-- CreateIndex
CREATE INDEX "work_item_district_id_state_due_at_idx" ON "work_item"("district_id", "state", "due_at");
