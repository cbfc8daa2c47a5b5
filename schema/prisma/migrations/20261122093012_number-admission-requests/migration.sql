-- AlterTable
ALTER TABLE "admission_request" ADD COLUMN     "number" INTEGER NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "admission_request_district_id_number_key" ON "admission_request"("district_id", "number");

-- A duty that ended before it began has a last day before its first.
ALTER TABLE "duty" DROP CONSTRAINT "duty_span";
ALTER TABLE "duty" ADD CONSTRAINT "duty_span" CHECK ("until" IS NULL OR "until" >= "since" - 1);
-- What communities do in assistance of a department came in by an admission, or not at all.
ALTER TABLE "duty" ADD CONSTRAINT "duty_admitted" CHECK ("origin" = 'BY_LAW' OR ("department_id" IS NOT NULL AND "admission_id" IS NOT NULL));
ALTER TABLE "duty_load" ADD CONSTRAINT "duty_load_span" CHECK ("until" IS NULL OR "until" >= "since");
-- One round at a time: two would decide the same duties differently.
CREATE UNIQUE INDEX "relief_round_open" ON "relief_round"("district_id") WHERE "closed_at" IS NULL;
