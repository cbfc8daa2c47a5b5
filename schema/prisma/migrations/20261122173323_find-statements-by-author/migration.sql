-- CreateIndex
CREATE INDEX "statement_district_id_topic_id_author_id_idx" ON "statement"("district_id", "topic_id", "author_id");
