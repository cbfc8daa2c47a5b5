-- AlterTable
ALTER TABLE "certification" ADD COLUMN     "warned_days" SMALLINT;

-- AlterTable
ALTER TABLE "incubation" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL;

-- What no command may get wrong: the database refuses it.
ALTER TABLE "incubation" ADD CONSTRAINT "incubation_two" CHECK ("incubator_id" <> "organization_id");
ALTER TABLE "incubation_grant" ADD CONSTRAINT "incubation_grant_amount" CHECK (CASE "kind" WHEN 'MONEY' THEN "amount_minor" > 0 ELSE "amount_minor" = 0 END);
ALTER TABLE "organization_filing" ADD CONSTRAINT "organization_filing_span" CHECK ("expires_on" > "filed_on");
ALTER TABLE "certification" ADD CONSTRAINT "certification_span" CHECK ("expires_on" > "granted_on");
