-- CreateEnum
CREATE TYPE "paper_sheet_state" AS ENUM ('ISSUED', 'ENTERED', 'DISPUTED', 'COUNTED', 'NOT_COUNTED', 'VOID');

-- CreateTable
CREATE TABLE "paper_stack" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "issued_by_id" UUID,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_stack_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "paper_sheet" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stack_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "voter_id" UUID,
    "current_key" UUID,
    "content" JSONB,
    "state" "paper_sheet_state" NOT NULL,
    "refusal" TEXT,
    "void_reason" TEXT,
    "answer_cipher" TEXT,

    CONSTRAINT "paper_sheet_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "paper_entry" (
    "district_id" UUID NOT NULL,
    "sheet_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "answer_cipher" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_entry_pkey" PRIMARY KEY ("district_id","sheet_id","person_id")
);

-- CreateTable
CREATE TABLE "ballot_paper_voter" (
    "district_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "given_by_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_paper_voter_pkey" PRIMARY KEY ("district_id","entry_id")
);

-- CreateIndex
CREATE INDEX "paper_stack_district_id_subject_id_issued_at_idx" ON "paper_stack"("district_id", "subject_id", "issued_at");

-- CreateIndex
CREATE INDEX "paper_sheet_district_id_subject_id_state_idx" ON "paper_sheet"("district_id", "subject_id", "state");

-- CreateIndex
CREATE INDEX "paper_sheet_district_id_stack_id_idx" ON "paper_sheet"("district_id", "stack_id");

-- CreateIndex
CREATE UNIQUE INDEX "paper_sheet_district_id_code_key" ON "paper_sheet"("district_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "paper_sheet_district_id_subject_id_current_key_key" ON "paper_sheet"("district_id", "subject_id", "current_key");

-- CreateIndex
CREATE INDEX "ballot_paper_voter_district_id_ballot_id_idx" ON "ballot_paper_voter"("district_id", "ballot_id");

-- AddForeignKey
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_district_id_stack_id_fkey" FOREIGN KEY ("district_id", "stack_id") REFERENCES "paper_stack"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_entry" ADD CONSTRAINT "paper_entry_district_id_sheet_id_fkey" FOREIGN KEY ("district_id", "sheet_id") REFERENCES "paper_sheet"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
