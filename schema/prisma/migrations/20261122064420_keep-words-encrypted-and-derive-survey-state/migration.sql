-- DropIndex
DROP INDEX "survey_district_id_community_id_state_closes_at_idx";

-- AlterTable
ALTER TABLE "service_request" DROP COLUMN "rating_comment",
ADD COLUMN     "comment_cipher" TEXT;

-- AlterTable
ALTER TABLE "survey" DROP COLUMN "state";

-- AlterTable
ALTER TABLE "survey_participation" ADD COLUMN     "submission_key" TEXT NOT NULL;

-- AlterTable
ALTER TABLE "survey_response" ADD COLUMN     "words_cipher" TEXT;

-- DropEnum
DROP TYPE "survey_state";

-- CreateIndex
CREATE INDEX "survey_district_id_community_id_closes_at_idx" ON "survey"("district_id", "community_id", "closes_at");
