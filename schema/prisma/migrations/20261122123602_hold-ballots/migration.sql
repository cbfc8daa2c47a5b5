-- CreateEnum
CREATE TYPE "ballot_state" AS ENUM ('DRAFT', 'OPEN', 'CLOSED', 'COUNTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ballot_secrecy" AS ENUM ('OPEN', 'SECRET', 'UNLINKABLE');

-- CreateEnum
CREATE TYPE "voting_unit" AS ENUM ('PERSON', 'HOUSEHOLD', 'OWNER');

-- CreateEnum
CREATE TYPE "roll_mode" AS ENUM ('FROZEN', 'LIVE');

-- CreateEnum
CREATE TYPE "ballot_outcome" AS ENUM ('CARRIED', 'NOT_CARRIED', 'INQUORATE', 'ELECTED', 'TIED');

-- CreateEnum
CREATE TYPE "mandate_state" AS ENUM ('GRANTED', 'USED', 'REVOKED');

-- CreateTable
CREATE TABLE "ballot" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "host_type" TEXT NOT NULL,
    "host_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "option_bodies" JSONB NOT NULL DEFAULT '{}',
    "secrecy" "ballot_secrecy" NOT NULL,
    "voting_unit" "voting_unit" NOT NULL,
    "roll_mode" "roll_mode" NOT NULL,
    "electorate" JSONB NOT NULL,
    "rule" JSONB NOT NULL,
    "changeable" BOOLEAN NOT NULL DEFAULT false,
    "hidden" BOOLEAN NOT NULL DEFAULT true,
    "proxy_limit" INTEGER NOT NULL DEFAULT 0,
    "names_published" BOOLEAN NOT NULL DEFAULT true,
    "paper" BOOLEAN NOT NULL DEFAULT false,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ballot_state" NOT NULL,
    "definition_text" TEXT,
    "definition_digest" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "counted_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,
    "outcome" "ballot_outcome",
    "result" JSONB,
    "papers_digest" TEXT,
    "lot_seed" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "ballot_entry" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "unit_key" TEXT NOT NULL,
    "heads" SMALLINT NOT NULL DEFAULT 1,
    "weight" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ballot_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "ballot_voter" (
    "district_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "ballot_voter_pkey" PRIMARY KEY ("district_id","entry_id","person_id")
);

-- CreateTable
CREATE TABLE "ballot_vote" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "current_key" UUID,
    "tracking_number" TEXT,
    "choice" JSONB,
    "choice_cipher" TEXT,
    "channel" "channel" NOT NULL,
    "cast_by_id" UUID,
    "assisted_by_id" UUID,
    "mandate_id" UUID,
    "evidence" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "ballot_vote_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "ballot_mandate" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "principal_id" UUID NOT NULL,
    "proxy_id" UUID NOT NULL,
    "current_key" UUID,
    "recorded_by_id" UUID,
    "evidence" TEXT,
    "state" "mandate_state" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_mandate_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "ballot_key" (
    "district_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_cipher" TEXT,

    CONSTRAINT "ballot_key_pkey" PRIMARY KEY ("district_id","ballot_id")
);

-- CreateTable
CREATE TABLE "ballot_credential_shard" (
    "district_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "shard" INTEGER NOT NULL,
    "issued" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ballot_credential_shard_pkey" PRIMARY KEY ("district_id","ballot_id","shard")
);

-- CreateTable
CREATE TABLE "ballot_box_shard" (
    "district_id" UUID NOT NULL,
    "ballot_id" UUID NOT NULL,
    "shard" INTEGER NOT NULL,
    "papers" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ballot_box_shard_pkey" PRIMARY KEY ("district_id","ballot_id","shard")
);

-- CreateIndex
CREATE INDEX "ballot_district_id_host_id_opens_at_idx" ON "ballot"("district_id", "host_id", "opens_at");

-- CreateIndex
CREATE INDEX "ballot_district_id_community_id_opens_at_idx" ON "ballot"("district_id", "community_id", "opens_at");

-- CreateIndex
CREATE INDEX "ballot_state_opens_at_idx" ON "ballot"("state", "opens_at");

-- CreateIndex
CREATE INDEX "ballot_state_closes_at_idx" ON "ballot"("state", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_entry_district_id_ballot_id_unit_key_key" ON "ballot_entry"("district_id", "ballot_id", "unit_key");

-- CreateIndex
CREATE INDEX "ballot_voter_district_id_ballot_id_person_id_idx" ON "ballot_voter"("district_id", "ballot_id", "person_id");

-- CreateIndex
CREATE INDEX "ballot_voter_district_id_person_id_idx" ON "ballot_voter"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "ballot_vote_district_id_ballot_id_channel_idx" ON "ballot_vote"("district_id", "ballot_id", "channel");

-- CreateIndex
CREATE INDEX "ballot_vote_district_id_entry_id_idx" ON "ballot_vote"("district_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_vote_district_id_current_key_key" ON "ballot_vote"("district_id", "current_key");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_vote_district_id_ballot_id_tracking_number_key" ON "ballot_vote"("district_id", "ballot_id", "tracking_number");

-- CreateIndex
CREATE INDEX "ballot_mandate_district_id_ballot_id_proxy_id_idx" ON "ballot_mandate"("district_id", "ballot_id", "proxy_id");

-- CreateIndex
CREATE INDEX "ballot_mandate_district_id_principal_id_idx" ON "ballot_mandate"("district_id", "principal_id");

-- CreateIndex
CREATE UNIQUE INDEX "ballot_mandate_district_id_current_key_key" ON "ballot_mandate"("district_id", "current_key");

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_entry" ADD CONSTRAINT "ballot_entry_district_id_ballot_id_fkey" FOREIGN KEY ("district_id", "ballot_id") REFERENCES "ballot"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_voter" ADD CONSTRAINT "ballot_voter_district_id_ballot_id_fkey" FOREIGN KEY ("district_id", "ballot_id") REFERENCES "ballot"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_voter" ADD CONSTRAINT "ballot_voter_district_id_entry_id_fkey" FOREIGN KEY ("district_id", "entry_id") REFERENCES "ballot_entry"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_voter" ADD CONSTRAINT "ballot_voter_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_vote" ADD CONSTRAINT "ballot_vote_district_id_ballot_id_fkey" FOREIGN KEY ("district_id", "ballot_id") REFERENCES "ballot"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_vote" ADD CONSTRAINT "ballot_vote_district_id_entry_id_fkey" FOREIGN KEY ("district_id", "entry_id") REFERENCES "ballot_entry"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_mandate" ADD CONSTRAINT "ballot_mandate_district_id_ballot_id_fkey" FOREIGN KEY ("district_id", "ballot_id") REFERENCES "ballot"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_mandate" ADD CONSTRAINT "ballot_mandate_district_id_entry_id_fkey" FOREIGN KEY ("district_id", "entry_id") REFERENCES "ballot_entry"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
