-- CreateIndex
CREATE INDEX "receipt_district_id_subject_id_idx" ON "receipt"("district_id", "subject_id");
