-- DropForeignKey
ALTER TABLE "residency" DROP CONSTRAINT "residency_district_id_household_id_fkey";

-- AlterTable
ALTER TABLE "residency" ALTER COLUMN "household_id" DROP NOT NULL,
ALTER COLUMN "tenure" DROP NOT NULL,
ALTER COLUMN "since" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "residency_state_expires_at_idx" ON "residency"("state", "expires_at");

-- AddForeignKey
ALTER TABLE "residency" ADD CONSTRAINT "residency_district_id_household_id_fkey" FOREIGN KEY ("district_id", "household_id") REFERENCES "household"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Levels follow from residencies from now on: who was a resident keeps that, for three years.
INSERT INTO "residency" ("district_id", "id", "person_id", "community_id", "state", "proof",
  "verified_at", "expires_at", "current_key", "created_at")
SELECT p."district_id", gen_random_uuid(), p."id",
  coalesce(p."home_community_id", p."district_id"), 'VERIFIED',
  (CASE WHEN EXISTS (
     SELECT 1 FROM "host_identity" h
     WHERE h."district_id" = p."district_id" AND h."person_id" = p."id"
   ) THEN 'HOST_TOKEN' ELSE 'PAPER_CODE' END)::"residency_proof",
  p."created_at", now() + interval '3 years',
  p."id" || ':' || coalesce(p."home_community_id", p."district_id"), p."created_at"
FROM "person" p WHERE p."level" = 'RESIDENT' AND p."erased_at" IS NULL;
