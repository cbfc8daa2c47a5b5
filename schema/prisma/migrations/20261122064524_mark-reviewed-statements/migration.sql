-- AlterTable
ALTER TABLE "statement" ADD COLUMN     "reviewed" BOOLEAN NOT NULL DEFAULT false;
