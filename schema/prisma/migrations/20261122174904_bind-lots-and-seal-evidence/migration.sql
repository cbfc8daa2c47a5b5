-- Evidence that was stored in clear goes: SQL cannot encrypt it, and it may name people.
-- AlterTable
ALTER TABLE "ballot" ADD COLUMN     "lot_commitment" TEXT,
ADD COLUMN     "lot_secret_cipher" TEXT;

-- AlterTable
ALTER TABLE "ballot_mandate" DROP COLUMN "evidence",
ADD COLUMN     "evidence_cipher" TEXT;

-- AlterTable
ALTER TABLE "ballot_vote" DROP COLUMN "evidence",
ADD COLUMN     "evidence_cipher" TEXT;
