-- CreateEnum
CREATE TYPE "agreement_state" AS ENUM ('DRAFTED', 'COUNTERED', 'SIGNING', 'IN_FORCE', 'RENEWED', 'ENDED', 'ABANDONED');

-- CreateEnum
CREATE TYPE "obligation_state" AS ENUM ('OPEN', 'FULFILLED', 'BREACHED');

-- CreateEnum
CREATE TYPE "breach_state" AS ENUM ('REPORTED', 'ANSWERED', 'REMEDIED');

-- CreateEnum
CREATE TYPE "grid_responsibility" AS ENUM ('COMMUNITY_SECRETARY', 'CADRE', 'ESTATE_BRANCH', 'OTHER');

-- CreateEnum
CREATE TYPE "duty_origin" AS ENUM ('BY_LAW', 'ASSISTANCE');

-- CreateEnum
CREATE TYPE "demand_kind" AS ENUM ('TASK', 'FORM', 'LEDGER', 'CONTEST', 'ORGAN', 'NETWORK', 'INSPECTION', 'CERTIFICATE');

-- CreateEnum
CREATE TYPE "admission_state" AS ENUM ('SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "relief_outcome" AS ENUM ('DELETED', 'ADJUSTED', 'MERGED', 'REDUCED', 'KEPT');

-- CreateEnum
CREATE TYPE "incubation_stage" AS ENUM ('SPROUT', 'STARTUP', 'GROWTH', 'GRADUATED', 'LEFT');

-- CreateEnum
CREATE TYPE "grant_kind" AS ENUM ('MONEY', 'SPACE', 'TRAINING');

-- CreateEnum
CREATE TYPE "filing_kind" AS ENUM ('FILING', 'REGISTRATION');

-- CreateEnum
CREATE TYPE "work_item_state" AS ENUM ('OPEN', 'IN_PROGRESS', 'DONE', 'VERIFIED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "meeting_state" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('PRESENT', 'EXCUSED', 'ABSENT');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('ORGANIZATIONS', 'MEMBERSHIPS', 'HOUSEHOLDS', 'RESIDENTS');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "notification_channel" AS ENUM ('EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "notification_pace" AS ENUM ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('WAITING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('PARTY_COMMITTEE', 'PARTY_BRANCH', 'PARTY_GROUP', 'GOVERNMENT', 'COORDINATING_BODY', 'MASS_ORGANIZATION', 'REPRESENTATIVE_ASSEMBLY', 'RESIDENTS_COMMITTEE', 'MANAGEMENT_COMMITTEE', 'RESIDENTS_COUNCIL', 'SUPERVISORY_COMMITTEE', 'WORK_STATION', 'SERVICE_CENTER', 'OWNERS_ASSEMBLY', 'OWNERS_COMMITTEE', 'OWNERS_SUPERVISORY_BOARD', 'PROPERTY_COMPANY', 'SOCIAL_ORGANIZATION', 'MICRO_ORGANIZATION', 'RESIDENT_UNIT', 'ENTERPRISE', 'SOCIAL_ENTERPRISE', 'FOUNDATION', 'VOLUNTEER_TEAM', 'MUTUAL_AID_CENTER', 'EVALUATION_AGENCY');

-- CreateEnum
CREATE TYPE "power" AS ENUM ('LEAD', 'DECIDE', 'EXECUTE', 'DELIBERATE', 'SUPERVISE');

-- CreateEnum
CREATE TYPE "relation_kind" AS ENUM ('LEADS', 'COORDINATES', 'GUIDES', 'SUPERVISES', 'ENTRUSTS', 'BUYS_FROM', 'SUPPORTS', 'PARTNERS');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'DEPUTY_SECRETARY', 'HEAD', 'DEPUTY_HEAD', 'STANDING_MEMBER', 'MEMBER', 'REPRESENTATIVE', 'STAFF');

-- CreateEnum
CREATE TYPE "member_capacity" AS ENUM ('PARTY_MEMBER', 'OWNER', 'RESIDENT', 'TENANT', 'COMMITTEE_MEMBER', 'UNIT_REPRESENTATIVE', 'SOCIAL_WORKER', 'EXPERT', 'DEPUTY');

-- CreateEnum
CREATE TYPE "rule_force" AS ENUM ('REQUIRED', 'RECOMMENDED');

-- CreateEnum
CREATE TYPE "owners_formation_state" AS ENUM ('PREPARING', 'RULES_DRAFTED', 'NOTICE', 'ELECTED', 'FILED', 'HANDED_OVER', 'STOPPED');

-- CreateEnum
CREATE TYPE "tenure" AS ENUM ('OWNER', 'TENANT', 'OTHER');

-- CreateEnum
CREATE TYPE "residency_state" AS ENUM ('CLAIMED', 'VERIFIED', 'REVOKED', 'ENDED');

-- CreateEnum
CREATE TYPE "residency_proof" AS ENUM ('STAFF', 'PAPER_CODE', 'HOST_TOKEN', 'IMPORT');

-- CreateEnum
CREATE TYPE "post_claim_state" AS ENUM ('CLAIMED', 'ACCEPTED', 'DECLINED', 'RELEASED', 'COMPLETED');

-- AlterTable
ALTER TABLE "door_code" ADD COLUMN     "household_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "email_cipher" TEXT,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'zh-CN';

-- CreateTable
CREATE TABLE "agreement" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "state" "agreement_state" NOT NULL,
    "version" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "form_id" UUID NOT NULL,
    "renews_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "district_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "signed_version" INTEGER,
    "signed_at" TIMESTAMPTZ(3),
    "signed_by_id" UUID,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("district_id","agreement_id","organization_id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "district_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "proposed_by_id" UUID,
    "organization_id" UUID,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("district_id","agreement_id","version")
);

-- CreateTable
CREATE TABLE "agreement_obligation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "duty_id" UUID,
    "text" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL DEFAULT 0,
    "due_on" DATE,
    "state" "obligation_state" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agreement_obligation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "agreement_breach" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "obligation_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "state" "breach_state" NOT NULL,
    "answer" TEXT,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "remedied_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_breach_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "agreement_rating" (
    "district_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "rater_id" UUID NOT NULL,
    "rated_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,
    "rated_by_id" UUID,

    CONSTRAINT "agreement_rating_pkey" PRIMARY KEY ("district_id","agreement_id","rater_id","rated_id")
);

-- CreateTable
CREATE TABLE "grid" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "responsible_name" TEXT,
    "responsible_telephone" TEXT,
    "responsibility" "grid_responsibility",
    "responsible_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grid_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "grid_building" (
    "district_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "building_id" UUID NOT NULL,
    "grid_id" UUID NOT NULL,

    CONSTRAINT "grid_building_pkey" PRIMARY KEY ("district_id","level","building_id")
);

-- CreateTable
CREATE TABLE "joint_conference" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "convener_id" UUID NOT NULL,
    "rhythm" TEXT NOT NULL,
    "notice_days" INTEGER NOT NULL DEFAULT 3,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "joint_conference_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "conference_member" (
    "district_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,

    CONSTRAINT "conference_member_pkey" PRIMARY KEY ("district_id","conference_id","organization_id")
);

-- CreateTable
CREATE TABLE "duty" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "origin" "duty_origin" NOT NULL,
    "kind" "demand_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "department_id" UUID,
    "funds_minor" BIGINT NOT NULL DEFAULT 0,
    "admission_id" UUID,
    "since" DATE NOT NULL,
    "until" DATE,
    "end_reason" TEXT,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "duty_load" (
    "district_id" UUID NOT NULL,
    "duty_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "times_per_year" INTEGER NOT NULL,
    "minutes_each" INTEGER NOT NULL,

    CONSTRAINT "duty_load_pkey" PRIMARY KEY ("district_id","duty_id","since")
);

-- CreateTable
CREATE TABLE "admission_request" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "kind" "demand_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "standard" TEXT NOT NULL,
    "funds_minor" BIGINT NOT NULL,
    "budget_line" TEXT NOT NULL,
    "times_per_year" INTEGER NOT NULL,
    "minutes_each" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "state" "admission_state" NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,

    CONSTRAINT "admission_request_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "admission_target" (
    "district_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,

    CONSTRAINT "admission_target_pkey" PRIMARY KEY ("district_id","request_id","community_id")
);

-- CreateTable
CREATE TABLE "demand_refusal" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "kind" "demand_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "request_id" UUID,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    "refused_by_id" UUID,

    CONSTRAINT "demand_refusal_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "relief_round" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "minutes_before" BIGINT,
    "minutes_after" BIGINT,

    CONSTRAINT "relief_round_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "relief_decision" (
    "district_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "duty_id" UUID NOT NULL,
    "outcome" "relief_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_into_id" UUID,
    "times_per_year" INTEGER,
    "minutes_each" INTEGER,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,

    CONSTRAINT "relief_decision_pkey" PRIMARY KEY ("district_id","round_id","duty_id")
);

-- CreateTable
CREATE TABLE "governance_model" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "governance_model_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "governance_application" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "model_key" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "effects" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by_id" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "current_key" TEXT,

    CONSTRAINT "governance_application_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "community_process" (
    "district_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "application_id" UUID,
    "enabled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "community_process_pkey" PRIMARY KEY ("district_id","community_id","process")
);

-- CreateTable
CREATE TABLE "incubation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "incubator_id" UUID,
    "stage" "incubation_stage" NOT NULL,
    "started_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incubation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "incubation_grant" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "incubation_id" UUID NOT NULL,
    "kind" "grant_kind" NOT NULL,
    "description" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL DEFAULT 0,
    "granted_on" DATE NOT NULL,

    CONSTRAINT "incubation_grant_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "organization_filing" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "filing_kind" NOT NULL,
    "authority" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "expires_on" DATE,

    CONSTRAINT "organization_filing_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "certification" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "certifier" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "expires_on" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "state" "work_item_state" NOT NULL,
    "owner_organization_id" UUID,
    "owner_person_id" UUID,
    "department_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "source_type" TEXT,
    "source_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "reminded" TEXT,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "work_item_note" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "work_item_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "progress" SMALLINT NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_item_note_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "urge" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "words" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "urge_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "host_type" TEXT NOT NULL,
    "host_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "state" "meeting_state" NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancel_reason" TEXT,
    "minutes" TEXT,
    "minuted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "organization_id" UUID,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "meeting_attendance" (
    "district_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "attendance" "attendance" NOT NULL,
    "representative" TEXT,

    CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("district_id","meeting_id","organization_id")
);

-- CreateTable
CREATE TABLE "meeting_resolution" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "meeting_resolution_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "problems_key" TEXT,
    "encoding" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "skip_refused" BOOLEAN NOT NULL DEFAULT false,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "community_id" UUID,
    "values" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "once_key" TEXT NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "district_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" "notification_channel" NOT NULL,
    "pace" "notification_pace" NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("district_id","person_id","topic","channel")
);

-- CreateTable
CREATE TABLE "notification_delivery" (
    "district_id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "channel" "notification_channel" NOT NULL,
    "pace" "notification_pace" NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "delivery_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("district_id","notification_id","channel")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "secret_cipher" TEXT NOT NULL,
    "kinds" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "delivery_state" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "status" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "powers" "power"[],
    "summary" TEXT NOT NULL DEFAULT '',
    "address" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "opening_hours" JSONB NOT NULL DEFAULT '[]',
    "credit_code" TEXT,
    "may_fundraise" BOOLEAN NOT NULL DEFAULT false,
    "established_on" DATE,
    "dissolved_at" TIMESTAMPTZ(3),
    "dissolved_reason" TEXT,
    "application_id" UUID,
    "body_key" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "organization_coverage" (
    "district_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,

    CONSTRAINT "organization_coverage_pkey" PRIMARY KEY ("district_id","organization_id","community_id")
);

-- CreateTable
CREATE TABLE "organization_relation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "relation_kind" NOT NULL,
    "basis" TEXT,
    "since" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "current_key" TEXT,
    "application_id" UUID,

    CONSTRAINT "organization_relation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID,
    "public_name" TEXT NOT NULL,
    "phone_cipher" TEXT,
    "phone_index" TEXT,
    "role" "membership_role" NOT NULL,
    "title" TEXT,
    "capacities" "member_capacity"[],
    "seat" TEXT,
    "term_since" DATE NOT NULL,
    "term_until" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "warned_days" SMALLINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "composition_rule" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "force" "rule_force" NOT NULL,
    "rule" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "composition_rule_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "regulation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "keeper" TEXT NOT NULL,
    "adopted_on" DATE NOT NULL,
    "review_on" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "replaces_id" UUID,
    "repealed_at" TIMESTAMPTZ(3),
    "repeal_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "regulation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "owners_formation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "owners_formation_state" NOT NULL,
    "procedure_text" TEXT,
    "covenant_text" TEXT,
    "notice_since" DATE,
    "notice_until" DATE,
    "result" JSONB,
    "committee_id" UUID,
    "filing_authority" TEXT,
    "filing_number" TEXT,
    "filed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "owners_formation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "owners_candidate" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "formation_id" UUID NOT NULL,
    "public_name" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "elected" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "owners_candidate_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "household" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "building_id" UUID,
    "door_cipher" TEXT NOT NULL,
    "door_index" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "household_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "property_unit" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "household_id" UUID,
    "door_cipher" TEXT NOT NULL,
    "door_index" TEXT NOT NULL,
    "floor_area_hundredths" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "property_unit_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "unit_ownership" (
    "district_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "unit_ownership_pkey" PRIMARY KEY ("district_id","unit_id","person_id")
);

-- CreateTable
CREATE TABLE "residency" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "tenure" "tenure" NOT NULL,
    "registered" BOOLEAN,
    "since" DATE NOT NULL,
    "state" "residency_state" NOT NULL,
    "proof" "residency_proof",
    "verified_at" TIMESTAMPTZ(3),
    "verified_by_id" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "current_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "residency_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "talent_profile" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID,
    "public_name" TEXT NOT NULL,
    "skills" TEXT[],
    "summary" TEXT NOT NULL,
    "availability" JSONB NOT NULL DEFAULT '[]',
    "contact_cipher" TEXT,
    "paused_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',
    "search" tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(string_to_array("search_text", ' '), ''))) STORED,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "talent_profile_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "post" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "post_claim" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "post_claim_state" NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "current_key" TEXT,

    CONSTRAINT "post_claim_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "post_report" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "worked_on" DATE NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_report_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reporting_in" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "organization_id" UUID,
    "person_id" UUID,
    "offer" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "current_key" TEXT,

    CONSTRAINT "reporting_in_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "agreement_district_id_community_id_state_idx" ON "agreement"("district_id", "community_id", "state");

-- CreateIndex
CREATE INDEX "agreement_district_id_until_idx" ON "agreement"("district_id", "until");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_district_id_renews_id_key" ON "agreement"("district_id", "renews_id");

-- CreateIndex
CREATE INDEX "agreement_party_district_id_organization_id_idx" ON "agreement_party"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "agreement_obligation_district_id_agreement_id_idx" ON "agreement_obligation"("district_id", "agreement_id");

-- CreateIndex
CREATE INDEX "agreement_obligation_district_id_duty_id_idx" ON "agreement_obligation"("district_id", "duty_id");

-- CreateIndex
CREATE INDEX "agreement_breach_district_id_obligation_id_idx" ON "agreement_breach"("district_id", "obligation_id");

-- CreateIndex
CREATE UNIQUE INDEX "grid_district_id_community_id_level_name_key" ON "grid"("district_id", "community_id", "level", "name");

-- CreateIndex
CREATE INDEX "grid_building_district_id_grid_id_idx" ON "grid_building"("district_id", "grid_id");

-- CreateIndex
CREATE INDEX "joint_conference_district_id_community_id_idx" ON "joint_conference"("district_id", "community_id");

-- CreateIndex
CREATE INDEX "conference_member_district_id_organization_id_idx" ON "conference_member"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "duty_district_id_community_id_origin_idx" ON "duty"("district_id", "community_id", "origin");

-- CreateIndex
CREATE INDEX "duty_district_id_department_id_idx" ON "duty"("district_id", "department_id");

-- CreateIndex
CREATE INDEX "duty_district_id_admission_id_idx" ON "duty"("district_id", "admission_id");

-- CreateIndex
CREATE INDEX "admission_request_district_id_state_submitted_at_idx" ON "admission_request"("district_id", "state", "submitted_at");

-- CreateIndex
CREATE INDEX "admission_request_district_id_department_id_idx" ON "admission_request"("district_id", "department_id");

-- CreateIndex
CREATE INDEX "demand_refusal_district_id_community_id_refused_at_idx" ON "demand_refusal"("district_id", "community_id", "refused_at");

-- CreateIndex
CREATE INDEX "demand_refusal_district_id_department_id_idx" ON "demand_refusal"("district_id", "department_id");

-- CreateIndex
CREATE UNIQUE INDEX "governance_model_district_id_key_key" ON "governance_model"("district_id", "key");

-- CreateIndex
CREATE INDEX "governance_application_district_id_community_id_applied_at_idx" ON "governance_application"("district_id", "community_id", "applied_at");

-- CreateIndex
CREATE UNIQUE INDEX "governance_application_district_id_current_key_key" ON "governance_application"("district_id", "current_key");

-- CreateIndex
CREATE UNIQUE INDEX "incubation_district_id_organization_id_key" ON "incubation"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "incubation_grant_district_id_incubation_id_idx" ON "incubation_grant"("district_id", "incubation_id");

-- CreateIndex
CREATE INDEX "organization_filing_district_id_organization_id_idx" ON "organization_filing"("district_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_filing_district_id_kind_number_key" ON "organization_filing"("district_id", "kind", "number");

-- CreateIndex
CREATE INDEX "certification_district_id_organization_id_idx" ON "certification"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "certification_district_id_expires_on_idx" ON "certification"("district_id", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "certification_district_id_scheme_number_key" ON "certification"("district_id", "scheme", "number");

-- CreateIndex
CREATE INDEX "work_item_district_id_community_id_state_due_at_idx" ON "work_item"("district_id", "community_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "work_item_district_id_owner_person_id_state_due_at_idx" ON "work_item"("district_id", "owner_person_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "work_item_district_id_owner_organization_id_state_due_at_idx" ON "work_item"("district_id", "owner_organization_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "work_item_district_id_department_id_state_due_at_idx" ON "work_item"("district_id", "department_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "work_item_district_id_source_id_idx" ON "work_item"("district_id", "source_id");

-- CreateIndex
CREATE INDEX "work_item_note_district_id_work_item_id_at_idx" ON "work_item_note"("district_id", "work_item_id", "at");

-- CreateIndex
CREATE INDEX "urge_district_id_subject_id_at_idx" ON "urge"("district_id", "subject_id", "at");

-- CreateIndex
CREATE INDEX "meeting_district_id_host_id_starts_at_idx" ON "meeting"("district_id", "host_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_district_id_community_id_starts_at_idx" ON "meeting"("district_id", "community_id", "starts_at");

-- CreateIndex
CREATE INDEX "agenda_item_district_id_meeting_id_position_idx" ON "agenda_item"("district_id", "meeting_id", "position");

-- CreateIndex
CREATE INDEX "meeting_resolution_district_id_meeting_id_position_idx" ON "meeting_resolution"("district_id", "meeting_id", "position");

-- CreateIndex
CREATE INDEX "import_run_district_id_community_id_created_at_idx" ON "import_run"("district_id", "community_id", "created_at");

-- CreateIndex
CREATE INDEX "notification_district_id_person_id_created_at_idx" ON "notification"("district_id", "person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_district_id_person_id_once_key_key" ON "notification"("district_id", "person_id", "once_key");

-- CreateIndex
CREATE INDEX "notification_delivery_state_pace_at_idx" ON "notification_delivery"("state", "pace", "at");

-- CreateIndex
CREATE INDEX "webhook_delivery_district_id_endpoint_id_at_idx" ON "webhook_delivery"("district_id", "endpoint_id", "at");

-- CreateIndex
CREATE INDEX "webhook_delivery_state_at_idx" ON "webhook_delivery"("state", "at");

-- CreateIndex
CREATE INDEX "organization_district_id_community_id_kind_idx" ON "organization"("district_id", "community_id", "kind");

-- CreateIndex
CREATE INDEX "organization_district_id_application_id_idx" ON "organization"("district_id", "application_id");

-- CreateIndex
CREATE INDEX "organization_coverage_district_id_community_id_idx" ON "organization_coverage"("district_id", "community_id");

-- CreateIndex
CREATE INDEX "organization_relation_district_id_from_id_idx" ON "organization_relation"("district_id", "from_id");

-- CreateIndex
CREATE INDEX "organization_relation_district_id_to_id_idx" ON "organization_relation"("district_id", "to_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_relation_district_id_current_key_key" ON "organization_relation"("district_id", "current_key");

-- CreateIndex
CREATE INDEX "membership_district_id_organization_id_ended_at_idx" ON "membership"("district_id", "organization_id", "ended_at");

-- CreateIndex
CREATE INDEX "membership_district_id_person_id_idx" ON "membership"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "membership_district_id_term_until_idx" ON "membership"("district_id", "term_until");

-- CreateIndex
CREATE INDEX "composition_rule_district_id_kind_idx" ON "composition_rule"("district_id", "kind");

-- CreateIndex
CREATE INDEX "regulation_district_id_organization_id_idx" ON "regulation"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "regulation_district_id_review_on_idx" ON "regulation"("district_id", "review_on");

-- CreateIndex
CREATE UNIQUE INDEX "regulation_district_id_replaces_id_key" ON "regulation"("district_id", "replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "owners_formation_district_id_organization_id_key" ON "owners_formation"("district_id", "organization_id");

-- CreateIndex
CREATE INDEX "owners_candidate_district_id_formation_id_idx" ON "owners_candidate"("district_id", "formation_id");

-- CreateIndex
CREATE INDEX "household_district_id_community_id_id_idx" ON "household"("district_id", "community_id", "id");

-- CreateIndex
CREATE INDEX "household_district_id_building_id_idx" ON "household"("district_id", "building_id");

-- CreateIndex
CREATE UNIQUE INDEX "household_district_id_door_index_key" ON "household"("district_id", "door_index");

-- CreateIndex
CREATE INDEX "property_unit_district_id_community_id_idx" ON "property_unit"("district_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "property_unit_district_id_door_index_key" ON "property_unit"("district_id", "door_index");

-- CreateIndex
CREATE INDEX "unit_ownership_district_id_person_id_idx" ON "unit_ownership"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "residency_district_id_community_id_state_id_idx" ON "residency"("district_id", "community_id", "state", "id");

-- CreateIndex
CREATE INDEX "residency_district_id_household_id_idx" ON "residency"("district_id", "household_id");

-- CreateIndex
CREATE INDEX "residency_district_id_person_id_idx" ON "residency"("district_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "residency_district_id_current_key_key" ON "residency"("district_id", "current_key");

-- CreateIndex
CREATE INDEX "talent_profile_district_id_community_id_idx" ON "talent_profile"("district_id", "community_id");

-- CreateIndex
CREATE INDEX "talent_profile_search_idx" ON "talent_profile" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "talent_profile_district_id_person_id_key" ON "talent_profile"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "post_district_id_community_id_until_idx" ON "post"("district_id", "community_id", "until");

-- CreateIndex
CREATE INDEX "post_claim_district_id_post_id_idx" ON "post_claim"("district_id", "post_id");

-- CreateIndex
CREATE INDEX "post_claim_district_id_person_id_idx" ON "post_claim"("district_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_claim_district_id_current_key_key" ON "post_claim"("district_id", "current_key");

-- CreateIndex
CREATE INDEX "post_report_district_id_claim_id_idx" ON "post_report"("district_id", "claim_id");

-- CreateIndex
CREATE INDEX "reporting_in_district_id_community_id_idx" ON "reporting_in"("district_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_in_district_id_current_key_key" ON "reporting_in"("district_id", "current_key");

-- CreateIndex
CREATE INDEX "door_code_district_id_household_id_idx" ON "door_code"("district_id", "household_id");

-- CreateIndex
CREATE INDEX "person_district_id_home_community_id_idx" ON "person"("district_id", "home_community_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_district_id_form_id_fkey" FOREIGN KEY ("district_id", "form_id") REFERENCES "form_version"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_district_id_renews_id_fkey" FOREIGN KEY ("district_id", "renews_id") REFERENCES "agreement"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_district_id_agreement_id_fkey" FOREIGN KEY ("district_id", "agreement_id") REFERENCES "agreement"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_district_id_agreement_id_fkey" FOREIGN KEY ("district_id", "agreement_id") REFERENCES "agreement"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_district_id_agreement_id_fkey" FOREIGN KEY ("district_id", "agreement_id") REFERENCES "agreement"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_district_id_duty_id_fkey" FOREIGN KEY ("district_id", "duty_id") REFERENCES "duty"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreement_breach" ADD CONSTRAINT "agreement_breach_district_id_obligation_id_fkey" FOREIGN KEY ("district_id", "obligation_id") REFERENCES "agreement_obligation"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_breach" ADD CONSTRAINT "agreement_breach_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_rating" ADD CONSTRAINT "agreement_rating_district_id_agreement_id_fkey" FOREIGN KEY ("district_id", "agreement_id") REFERENCES "agreement"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_rating" ADD CONSTRAINT "agreement_rating_district_id_rater_id_fkey" FOREIGN KEY ("district_id", "rater_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_rating" ADD CONSTRAINT "agreement_rating_district_id_rated_id_fkey" FOREIGN KEY ("district_id", "rated_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grid" ADD CONSTRAINT "grid_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grid" ADD CONSTRAINT "grid_district_id_parent_id_fkey" FOREIGN KEY ("district_id", "parent_id") REFERENCES "grid"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "grid_building" ADD CONSTRAINT "grid_building_district_id_grid_id_fkey" FOREIGN KEY ("district_id", "grid_id") REFERENCES "grid"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grid_building" ADD CONSTRAINT "grid_building_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_conference" ADD CONSTRAINT "joint_conference_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_conference" ADD CONSTRAINT "joint_conference_district_id_convener_id_fkey" FOREIGN KEY ("district_id", "convener_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_member" ADD CONSTRAINT "conference_member_district_id_conference_id_fkey" FOREIGN KEY ("district_id", "conference_id") REFERENCES "joint_conference"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_member" ADD CONSTRAINT "conference_member_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_district_id_admission_id_fkey" FOREIGN KEY ("district_id", "admission_id") REFERENCES "admission_request"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "duty_load" ADD CONSTRAINT "duty_load_district_id_duty_id_fkey" FOREIGN KEY ("district_id", "duty_id") REFERENCES "duty"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_request" ADD CONSTRAINT "admission_request_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_target" ADD CONSTRAINT "admission_target_district_id_request_id_fkey" FOREIGN KEY ("district_id", "request_id") REFERENCES "admission_request"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_target" ADD CONSTRAINT "admission_target_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_refusal" ADD CONSTRAINT "demand_refusal_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_refusal" ADD CONSTRAINT "demand_refusal_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demand_refusal" ADD CONSTRAINT "demand_refusal_district_id_request_id_fkey" FOREIGN KEY ("district_id", "request_id") REFERENCES "admission_request"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "relief_decision" ADD CONSTRAINT "relief_decision_district_id_round_id_fkey" FOREIGN KEY ("district_id", "round_id") REFERENCES "relief_round"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_decision" ADD CONSTRAINT "relief_decision_district_id_duty_id_fkey" FOREIGN KEY ("district_id", "duty_id") REFERENCES "duty"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_application" ADD CONSTRAINT "governance_application_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_process" ADD CONSTRAINT "community_process_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_process" ADD CONSTRAINT "community_process_district_id_application_id_fkey" FOREIGN KEY ("district_id", "application_id") REFERENCES "governance_application"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "incubation" ADD CONSTRAINT "incubation_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incubation" ADD CONSTRAINT "incubation_district_id_incubator_id_fkey" FOREIGN KEY ("district_id", "incubator_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "incubation_grant" ADD CONSTRAINT "incubation_grant_district_id_incubation_id_fkey" FOREIGN KEY ("district_id", "incubation_id") REFERENCES "incubation"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_filing" ADD CONSTRAINT "organization_filing_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certification" ADD CONSTRAINT "certification_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_district_id_owner_organization_id_fkey" FOREIGN KEY ("district_id", "owner_organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_district_id_department_id_fkey" FOREIGN KEY ("district_id", "department_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_district_id_owner_person_id_fkey" FOREIGN KEY ("district_id", "owner_person_id") REFERENCES "person"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "work_item_note" ADD CONSTRAINT "work_item_note_district_id_work_item_id_fkey" FOREIGN KEY ("district_id", "work_item_id") REFERENCES "work_item"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_district_id_meeting_id_fkey" FOREIGN KEY ("district_id", "meeting_id") REFERENCES "meeting"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_district_id_meeting_id_fkey" FOREIGN KEY ("district_id", "meeting_id") REFERENCES "meeting"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_resolution" ADD CONSTRAINT "meeting_resolution_district_id_meeting_id_fkey" FOREIGN KEY ("district_id", "meeting_id") REFERENCES "meeting"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_resolution" ADD CONSTRAINT "meeting_resolution_district_id_agenda_item_id_fkey" FOREIGN KEY ("district_id", "agenda_item_id") REFERENCES "agenda_item"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_district_id_notification_id_fkey" FOREIGN KEY ("district_id", "notification_id") REFERENCES "notification"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_district_id_endpoint_id_fkey" FOREIGN KEY ("district_id", "endpoint_id") REFERENCES "webhook_endpoint"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_coverage" ADD CONSTRAINT "organization_coverage_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_coverage" ADD CONSTRAINT "organization_coverage_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_relation" ADD CONSTRAINT "organization_relation_district_id_from_id_fkey" FOREIGN KEY ("district_id", "from_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_relation" ADD CONSTRAINT "organization_relation_district_id_to_id_fkey" FOREIGN KEY ("district_id", "to_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "regulation" ADD CONSTRAINT "regulation_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owners_formation" ADD CONSTRAINT "owners_formation_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owners_candidate" ADD CONSTRAINT "owners_candidate_district_id_formation_id_fkey" FOREIGN KEY ("district_id", "formation_id") REFERENCES "owners_formation"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "door_code" ADD CONSTRAINT "door_code_district_id_household_id_fkey" FOREIGN KEY ("district_id", "household_id") REFERENCES "household"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_building_id_fkey" FOREIGN KEY ("building_id") REFERENCES "community"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property_unit" ADD CONSTRAINT "property_unit_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property_unit" ADD CONSTRAINT "property_unit_district_id_household_id_fkey" FOREIGN KEY ("district_id", "household_id") REFERENCES "household"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "unit_ownership" ADD CONSTRAINT "unit_ownership_district_id_unit_id_fkey" FOREIGN KEY ("district_id", "unit_id") REFERENCES "property_unit"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_ownership" ADD CONSTRAINT "unit_ownership_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residency" ADD CONSTRAINT "residency_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residency" ADD CONSTRAINT "residency_district_id_household_id_fkey" FOREIGN KEY ("district_id", "household_id") REFERENCES "household"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residency" ADD CONSTRAINT "residency_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talent_profile" ADD CONSTRAINT "talent_profile_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talent_profile" ADD CONSTRAINT "talent_profile_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "talent_profile" ADD CONSTRAINT "talent_profile_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_claim" ADD CONSTRAINT "post_claim_district_id_post_id_fkey" FOREIGN KEY ("district_id", "post_id") REFERENCES "post"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_claim" ADD CONSTRAINT "post_claim_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_report" ADD CONSTRAINT "post_report_district_id_claim_id_fkey" FOREIGN KEY ("district_id", "claim_id") REFERENCES "post_claim"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_in" ADD CONSTRAINT "reporting_in_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_in" ADD CONSTRAINT "reporting_in_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reporting_in" ADD CONSTRAINT "reporting_in_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What no command may get wrong: the database refuses it.
ALTER TABLE "grid" ADD CONSTRAINT "grid_level" CHECK ("level" BETWEEN 1 AND 3);
ALTER TABLE "property_unit" ADD CONSTRAINT "property_unit_floor_area" CHECK ("floor_area_hundredths" > 0);
ALTER TABLE "unit_ownership" ADD CONSTRAINT "unit_ownership_span" CHECK ("until" IS NULL OR "until" >= "since");
ALTER TABLE "organization_relation" ADD CONSTRAINT "organization_relation_two" CHECK ("from_id" <> "to_id");
ALTER TABLE "membership" ADD CONSTRAINT "membership_term" CHECK ("term_until" IS NULL OR "term_until" >= "term_since");
ALTER TABLE "duty" ADD CONSTRAINT "duty_span" CHECK ("until" IS NULL OR "until" >= "since");
ALTER TABLE "duty" ADD CONSTRAINT "duty_funds" CHECK ("funds_minor" >= 0);
ALTER TABLE "duty_load" ADD CONSTRAINT "duty_load_positive" CHECK ("times_per_year" >= 0 AND "minutes_each" >= 0);
ALTER TABLE "admission_request" ADD CONSTRAINT "admission_request_span" CHECK ("until" >= "since" AND "funds_minor" >= 0);
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_span" CHECK ("until" >= "since");
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_amount" CHECK ("amount_minor" >= 0);
ALTER TABLE "agreement_rating" ADD CONSTRAINT "agreement_rating_two" CHECK ("rater_id" <> "rated_id");
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_progress" CHECK ("progress" BETWEEN 0 AND 100);
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_owner" CHECK ("owner_organization_id" IS NOT NULL OR "owner_person_id" IS NOT NULL);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "post" ADD CONSTRAINT "post_places" CHECK ("places" > 0 AND "until" >= "since");
ALTER TABLE "post_report" ADD CONSTRAINT "post_report_minutes" CHECK ("minutes" > 0);
ALTER TABLE "reporting_in" ADD CONSTRAINT "reporting_in_who" CHECK (("organization_id" IS NULL) <> ("person_id" IS NULL));
