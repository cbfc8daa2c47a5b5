-- AlterTable
ALTER TABLE "objection" ADD COLUMN     "moderation" "moderation_state" NOT NULL DEFAULT 'ACCEPTED';
