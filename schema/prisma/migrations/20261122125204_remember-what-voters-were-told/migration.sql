-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "told" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "ballot_told_state_idx" ON "ballot"("told", "state");
