-- DropIndex
DROP INDEX "notification_delivery_state_pace_at_idx";

-- DropIndex
DROP INDEX "webhook_delivery_district_id_endpoint_id_at_idx";

-- AlterTable
ALTER TABLE "notification_delivery" ADD COLUMN     "failure" TEXT;

-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "failure" TEXT;

-- CreateTable
CREATE TABLE "contact_challenge" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "email_cipher" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_challenge_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "contact_challenge_district_id_person_id_idx" ON "contact_challenge"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "notification_delivery_state_at_idx" ON "notification_delivery"("state", "at");

-- CreateIndex
CREATE INDEX "notification_delivery_district_id_person_id_state_idx" ON "notification_delivery"("district_id", "person_id", "state");

-- CreateIndex
CREATE INDEX "webhook_delivery_district_id_endpoint_id_created_at_idx" ON "webhook_delivery"("district_id", "endpoint_id", "created_at");

-- AddForeignKey
ALTER TABLE "contact_challenge" ADD CONSTRAINT "contact_challenge_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
