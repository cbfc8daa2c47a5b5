-- AlterTable
ALTER TABLE "agreement" DROP COLUMN "end_reason",
ADD COLUMN     "in_force_at" TIMESTAMPTZ(3),
ADD COLUMN     "warned_days" SMALLINT;

-- AlterTable
ALTER TABLE "agreement_obligation" ADD COLUMN     "confirmed_by_id" UUID,
ADD COLUMN     "fulfilled_at" TIMESTAMPTZ(3),
ADD COLUMN     "fulfilment_note" TEXT;

-- AlterTable
ALTER TABLE "agreement_party" ADD COLUMN     "notice_on" DATE,
ADD COLUMN     "notice_reason" TEXT;

-- AlterTable
ALTER TABLE "agreement_rating" ADD COLUMN     "words_cipher" TEXT;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_district_id_confirmed_by_id_fkey" FOREIGN KEY ("district_id", "confirmed_by_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
