-- AlterTable
ALTER TABLE "import_run" ADD COLUMN     "columns" TEXT[];
