-- DropIndex
DROP INDEX "owners_formation_district_id_organization_id_key";

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "composed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "owners_formation" ADD COLUMN     "current_key" TEXT,
ADD COLUMN     "seats" SMALLINT;

-- CreateIndex
CREATE INDEX "owners_formation_district_id_organization_id_idx" ON "owners_formation"("district_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "owners_formation_district_id_current_key_key" ON "owners_formation"("district_id", "current_key");

-- A term ends on or after the day it begins.
ALTER TABLE "membership" ADD CONSTRAINT "membership_term_in_order" CHECK ("term_until" >= "term_since");

-- One seat of a body has one holder at a time. Core types alone: gist has no operator class for text or
-- uuid without an extension, so that body and seat are a range of one number, 60 bits of their MD5.
ALTER TABLE "membership" ADD CONSTRAINT "membership_seat_once" EXCLUDE USING gist (
  int8range(
    ('x' || substr(md5("organization_id"::text || ':' || "seat"), 1, 15))::bit(60)::bigint,
    ('x' || substr(md5("organization_id"::text || ':' || "seat"), 1, 15))::bit(60)::bigint,
    '[]'
  ) WITH &&,
  daterange("term_since", "term_until", '[]') WITH &&
) WHERE ("seat" IS NOT NULL AND "ended_at" IS NULL);
