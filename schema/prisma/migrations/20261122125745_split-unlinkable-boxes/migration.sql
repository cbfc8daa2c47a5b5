-- AlterTable
ALTER TABLE "ballot_key" ADD COLUMN     "shards" INTEGER NOT NULL,
ADD COLUMN     "swept" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "ballot_key_swept_idx" ON "ballot_key"("swept");
