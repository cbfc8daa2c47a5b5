-- CreateEnum
CREATE TYPE "community_level" AS ENUM ('CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'ESTATE', 'COURTYARD', 'BUILDING');

-- CreateEnum
CREATE TYPE "community_type" AS ENUM ('OLD_ESTATE', 'COMMODITY_HOUSING', 'NEW', 'URBAN_RURAL_FRINGE', 'RESETTLEMENT', 'UNIT_COMPOUND', 'VILLAGE');

-- CreateEnum
CREATE TYPE "topic_state" AS ENUM ('PROPOSED', 'DISCUSSING', 'CONVERGING', 'DECIDED', 'PUBLISHED', 'IMPLEMENTING', 'DONE', 'RETURNED', 'MERGED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('FOR', 'AGAINST', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "statement_moderation" AS ENUM ('PENDING', 'ACCEPTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "vote_value" AS ENUM ('AGREE', 'DISAGREE', 'PASS');

-- CreateEnum
CREATE TYPE "suggestion_state" AS ENUM ('RECEIVED', 'ANSWERED', 'TOPIC_RAISED', 'SETTLED', 'UNSETTLED');

-- CreateEnum
CREATE TYPE "survey_state" AS ENUM ('DRAFT', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "verification_level" AS ENUM ('VISITOR', 'GUEST', 'ACCOUNT', 'RESIDENT');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('ONLINE', 'PAPER', 'ASSISTED', 'PROXY');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('COMMITTEE_WORKER', 'ORGANIZATION_REPRESENTATIVE', 'DISTRICT_OFFICIAL', 'OPERATOR');

-- CreateEnum
CREATE TYPE "sign_in_method" AS ENUM ('HOST_TOKEN', 'SMS_CODE', 'DOOR_CODE');

-- CreateEnum
CREATE TYPE "service_delivery" AS ENUM ('AT_HOME', 'ON_SITE', 'REMOTE');

-- CreateEnum
CREATE TYPE "service_request_state" AS ENUM ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS', 'DELIVERED', 'RATED', 'CLOSED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "community" (
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "level" "community_level" NOT NULL,
    "type" "community_type",
    "parent_id" UUID,
    "ancestor_ids" UUID[],
    "district_id" UUID,
    "telephone" TEXT,
    "office_hours" TEXT,
    "address" TEXT,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,
    "search_text" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array("search_text", ' '), ''))) STORED,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "topic_state" NOT NULL,
    "proposer_id" UUID,
    "proposer_name" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "source" JSONB,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "argument" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "author_name" TEXT NOT NULL,
    "channel" "channel" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "argument_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "statement" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT,
    "moderation" "statement_moderation" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "vote" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "value" "vote_value" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("district_id","statement_id","voter_id")
);

-- CreateTable
CREATE TABLE "vote_record" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "value" "vote_value" NOT NULL,
    "channel" "channel" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_record_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "imported_voter" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "recorded_group" TEXT,

    CONSTRAINT "imported_voter_pkey" PRIMARY KEY ("district_id","topic_id","voter_id")
);

-- CreateTable
CREATE TABLE "opinion_grouping" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "vote_count" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "opinion_grouping_pkey" PRIMARY KEY ("district_id","topic_id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "state" "suggestion_state" NOT NULL,
    "channel" "channel" NOT NULL,
    "author_id" UUID,
    "caller_name_cipher" TEXT,
    "caller_phone_cipher" TEXT,
    "caller_phone_index" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "settled_comment" TEXT,
    "topic_id" UUID,

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "survey" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "state" "survey_state" NOT NULL,
    "form_id" UUID NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "least_level" "verification_level" NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "survey_participation" (
    "district_id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "participant_id" TEXT NOT NULL,
    "response_id" UUID,

    CONSTRAINT "survey_participation_pkey" PRIMARY KEY ("district_id","survey_id","participant_id")
);

-- CreateTable
CREATE TABLE "survey_response" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "answered_on" DATE NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "survey_response_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "lifecycle_step" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "reason" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lifecycle_step_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "person_id" UUID,
    "phone_index" TEXT,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "form_version" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "sha256" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "district_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "allowed_origins" TEXT[],
    "sign_in_methods" "sign_in_method"[],
    "jwks_url" TEXT,
    "public_keys" JSONB,
    "secret_cipher" TEXT,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "district_id" UUID NOT NULL,
    "permissions" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "name_cipher" TEXT,
    "phone_cipher" TEXT,
    "phone_index" TEXT,
    "level" "verification_level" NOT NULL,
    "home_community_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "host_identity" (
    "district_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "host_identity_pkey" PRIMARY KEY ("district_id","site_id","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "district_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "site_id" UUID,
    "person_id" UUID,
    "level" "verification_level" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("district_id","hash")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "organization_name" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "sign_in_challenge" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "phone_cipher" TEXT NOT NULL,
    "phone_index" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "door_code" (
    "district_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "community_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "uses_left" INTEGER NOT NULL,

    CONSTRAINT "door_code_pkey" PRIMARY KEY ("district_id","hash")
);

-- CreateTable
CREATE TABLE "draft" (
    "district_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "content_cipher" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("district_id","person_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "site_id" UUID,
    "channel" "channel" NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "community_id" UUID,
    "changes" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "district_id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("district_id","owner_id","key")
);

-- CreateTable
CREATE TABLE "change_event" (
    "sequence" BIGSERIAL NOT NULL,
    "district_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "node_ids" TEXT[],

    CONSTRAINT "change_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "service" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "legal_basis" TEXT,
    "eligibility" TEXT,
    "time_limit_days" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL DEFAULT 0,
    "delivery" "service_delivery"[],
    "documents" JSONB NOT NULL,
    "steps" TEXT[],
    "form_id" UUID NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "service_request" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "applicant_id" UUID NOT NULL,
    "answers_cipher" TEXT NOT NULL,
    "state" "service_request_state" NOT NULL,
    "channel" "channel" NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "returned_reason" TEXT,
    "stars" SMALLINT,
    "rating_comment" TEXT,
    "rated_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_request_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "community_code_key" ON "community"("code");

-- CreateIndex
CREATE INDEX "community_parent_id_name_idx" ON "community"("parent_id", "name");

-- CreateIndex
CREATE INDEX "community_district_id_level_idx" ON "community"("district_id", "level");

-- CreateIndex
CREATE INDEX "community_ancestor_ids_idx" ON "community" USING GIN ("ancestor_ids");

-- CreateIndex
CREATE INDEX "topic_district_id_community_id_state_proposed_at_idx" ON "topic"("district_id", "community_id", "state", "proposed_at");

-- CreateIndex
CREATE INDEX "argument_district_id_topic_id_created_at_idx" ON "argument"("district_id", "topic_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "statement_district_id_topic_id_number_key" ON "statement"("district_id", "topic_id", "number");

-- CreateIndex
CREATE INDEX "vote_district_id_topic_id_statement_id_value_idx" ON "vote"("district_id", "topic_id", "statement_id", "value");

-- CreateIndex
CREATE INDEX "vote_district_id_topic_id_voter_id_idx" ON "vote"("district_id", "topic_id", "voter_id");

-- CreateIndex
CREATE INDEX "vote_record_district_id_topic_id_at_idx" ON "vote_record"("district_id", "topic_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "imported_voter_district_id_topic_id_name_key" ON "imported_voter"("district_id", "topic_id", "name");

-- CreateIndex
CREATE INDEX "suggestion_district_id_community_id_state_answer_due_at_idx" ON "suggestion"("district_id", "community_id", "state", "answer_due_at");

-- CreateIndex
CREATE INDEX "suggestion_district_id_author_id_idx" ON "suggestion"("district_id", "author_id");

-- CreateIndex
CREATE UNIQUE INDEX "suggestion_district_id_topic_id_key" ON "suggestion"("district_id", "topic_id");

-- CreateIndex
CREATE INDEX "survey_district_id_community_id_state_closes_at_idx" ON "survey"("district_id", "community_id", "state", "closes_at");

-- CreateIndex
CREATE INDEX "survey_response_district_id_survey_id_idx" ON "survey_response"("district_id", "survey_id");

-- CreateIndex
CREATE INDEX "lifecycle_step_district_id_subject_id_at_idx" ON "lifecycle_step"("district_id", "subject_id", "at");

-- CreateIndex
CREATE INDEX "receipt_district_id_person_id_created_at_idx" ON "receipt"("district_id", "person_id", "created_at");

-- CreateIndex
CREATE INDEX "receipt_district_id_phone_index_created_at_idx" ON "receipt"("district_id", "phone_index", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_district_id_code_key" ON "receipt"("district_id", "code");

-- CreateIndex
CREATE INDEX "attachment_district_id_subject_id_idx" ON "attachment"("district_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "site_key_key" ON "site"("key");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "person_district_id_phone_index_key" ON "person"("district_id", "phone_index");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "role_assignment_district_id_person_id_community_id_role_key" ON "role_assignment"("district_id", "person_id", "community_id", "role");

-- CreateIndex
CREATE INDEX "sign_in_challenge_district_id_phone_index_created_at_idx" ON "sign_in_challenge"("district_id", "phone_index", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_district_id_subject_id_at_idx" ON "audit_entry"("district_id", "subject_id", "at");

-- CreateIndex
CREATE INDEX "idempotency_record_created_at_idx" ON "idempotency_record"("created_at");

-- CreateIndex
CREATE INDEX "service_district_id_community_id_position_idx" ON "service"("district_id", "community_id", "position");

-- CreateIndex
CREATE INDEX "service_request_district_id_community_id_state_submitted_at_idx" ON "service_request"("district_id", "community_id", "state", "submitted_at");

-- CreateIndex
CREATE INDEX "service_request_district_id_service_id_stars_idx" ON "service_request"("district_id", "service_id", "stars");

-- CreateIndex
CREATE INDEX "service_request_district_id_applicant_id_idx" ON "service_request"("district_id", "applicant_id");

-- AddForeignKey
ALTER TABLE "community" ADD CONSTRAINT "community_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument" ADD CONSTRAINT "argument_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_district_id_statement_id_fkey" FOREIGN KEY ("district_id", "statement_id") REFERENCES "statement"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_voter" ADD CONSTRAINT "imported_voter_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_grouping" ADD CONSTRAINT "opinion_grouping_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_district_id_topic_id_fkey" FOREIGN KEY ("district_id", "topic_id") REFERENCES "topic"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_district_id_form_id_fkey" FOREIGN KEY ("district_id", "form_id") REFERENCES "form_version"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_participation" ADD CONSTRAINT "survey_participation_district_id_survey_id_fkey" FOREIGN KEY ("district_id", "survey_id") REFERENCES "survey"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_response" ADD CONSTRAINT "survey_response_district_id_survey_id_fkey" FOREIGN KEY ("district_id", "survey_id") REFERENCES "survey"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_identity" ADD CONSTRAINT "host_identity_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_district_id_form_id_fkey" FOREIGN KEY ("district_id", "form_id") REFERENCES "form_version"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_district_id_service_id_fkey" FOREIGN KEY ("district_id", "service_id") REFERENCES "service"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot say.
ALTER TABLE "service_request" ADD CONSTRAINT "service_request_stars_check" CHECK ("stars" BETWEEN 1 AND 5);
ALTER TABLE "service" ADD CONSTRAINT "service_time_limit_check" CHECK ("time_limit_days" > 0);
ALTER TABLE "service" ADD CONSTRAINT "service_price_check" CHECK ("price_minor" >= 0);
ALTER TABLE "survey" ADD CONSTRAINT "survey_period_check" CHECK ("opens_at" < "closes_at");
ALTER TABLE "door_code" ADD CONSTRAINT "door_code_uses_check" CHECK ("uses_left" >= 0);
ALTER TABLE "community" ADD CONSTRAINT "community_code_check" CHECK ("code" ~ '^[0-9]{12}$');
CREATE INDEX "community_search_idx" ON "community" USING GIN ("search");
