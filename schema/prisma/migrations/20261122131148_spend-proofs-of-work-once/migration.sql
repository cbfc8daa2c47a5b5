-- AlterTable
ALTER TABLE "site" ADD COLUMN     "guests_prove_work" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "spent_proof" (
    "nonce" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_proof_pkey" PRIMARY KEY ("nonce")
);

-- CreateIndex
CREATE INDEX "spent_proof_expires_at_idx" ON "spent_proof"("expires_at");
