-- CreateEnum
CREATE TYPE "appraisal_grade" AS ENUM ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'NOT_COMPETENT');

-- CreateTable
CREATE TABLE "appraisal" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "grade" "appraisal_grade" NOT NULL,
    "remarks_cipher" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "appraisal_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "appraisal_district_id_year_idx" ON "appraisal"("district_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_district_id_membership_id_year_key" ON "appraisal"("district_id", "membership_id", "year");

-- AddForeignKey
ALTER TABLE "appraisal" ADD CONSTRAINT "appraisal_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
