-- DropIndex
DROP INDEX "vote_district_id_topic_id_statement_id_value_idx";

-- AlterTable
ALTER TABLE "vote" ADD COLUMN     "previous" "vote_value";

-- CreateTable
CREATE TABLE "statement_tally" (
    "district_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "agree" INTEGER NOT NULL,
    "disagree" INTEGER NOT NULL,
    "pass" INTEGER NOT NULL,

    CONSTRAINT "statement_tally_pkey" PRIMARY KEY ("district_id","statement_id")
);

-- CreateTable
CREATE TABLE "topic_tally" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "votes" INTEGER NOT NULL,
    "participants" INTEGER NOT NULL,

    CONSTRAINT "topic_tally_pkey" PRIMARY KEY ("district_id","topic_id")
);

-- CreateTable
CREATE TABLE "topic_participant" (
    "district_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,

    CONSTRAINT "topic_participant_pkey" PRIMARY KEY ("district_id","topic_id","voter_id")
);

-- CreateIndex
CREATE INDEX "statement_tally_district_id_topic_id_idx" ON "statement_tally"("district_id", "topic_id");

-- The votes that are there already.
INSERT INTO statement_tally (district_id, statement_id, topic_id, agree, disagree, pass)
SELECT district_id, statement_id, topic_id, count(*) FILTER (WHERE value = 'AGREE'),
  count(*) FILTER (WHERE value = 'DISAGREE'), count(*) FILTER (WHERE value = 'PASS')
FROM vote GROUP BY district_id, statement_id, topic_id;

INSERT INTO topic_participant (district_id, topic_id, voter_id)
SELECT DISTINCT district_id, topic_id, voter_id FROM vote;

INSERT INTO topic_tally (district_id, topic_id, votes, participants)
SELECT district_id, topic_id, count(*), count(DISTINCT voter_id) FROM vote
GROUP BY district_id, topic_id;

-- A page keeps room for the next version of its rows: counters move in place.
ALTER TABLE statement_tally SET (fillfactor = 60);
ALTER TABLE topic_tally SET (fillfactor = 60);
