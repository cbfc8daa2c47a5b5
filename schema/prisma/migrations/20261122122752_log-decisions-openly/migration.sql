-- CreateTable
CREATE TABLE "log_submission" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "leaf" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_submission_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "leaf" TEXT NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sequenced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "log_node" (
    "district_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "index" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "log_node_pkey" PRIMARY KEY ("district_id","level","index")
);

-- CreateTable
CREATE TABLE "log_tree" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "frontier" BYTEA NOT NULL,
    "verifier_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_tree_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "log_head" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tree_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "root_hash" BYTEA NOT NULL,
    "checkpoint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_head_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "log_entry_district_id_kind_index_idx" ON "log_entry"("district_id", "kind", "index");

-- CreateIndex
CREATE INDEX "log_entry_district_id_subject_id_index_idx" ON "log_entry"("district_id", "subject_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "log_entry_district_id_index_key" ON "log_entry"("district_id", "index");

-- CreateIndex
CREATE UNIQUE INDEX "log_tree_district_id_key" ON "log_tree"("district_id");

-- CreateIndex
CREATE UNIQUE INDEX "log_head_district_id_size_key" ON "log_head"("district_id", "size");

-- AddForeignKey
ALTER TABLE "log_head" ADD CONSTRAINT "log_head_district_id_tree_id_fkey" FOREIGN KEY ("district_id", "tree_id") REFERENCES "log_tree"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What stands in a log stays as it is, whoever holds the database's password: taking these triggers
-- away is an act of its own, and changed entries no longer lead to heads that others have kept.
CREATE FUNCTION "log_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the transparency log is append-only: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER "log_entry_append_only" BEFORE UPDATE OR DELETE ON "log_entry" FOR EACH ROW EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_entry_not_emptied" BEFORE TRUNCATE ON "log_entry" FOR EACH STATEMENT EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_node_append_only" BEFORE UPDATE OR DELETE ON "log_node" FOR EACH ROW EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_node_not_emptied" BEFORE TRUNCATE ON "log_node" FOR EACH STATEMENT EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_head_append_only" BEFORE UPDATE OR DELETE ON "log_head" FOR EACH ROW EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_head_not_emptied" BEFORE TRUNCATE ON "log_head" FOR EACH STATEMENT EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_tree_not_deleted" BEFORE DELETE ON "log_tree" FOR EACH ROW EXECUTE FUNCTION "log_refuse_change"();
CREATE TRIGGER "log_submission_unchanged" BEFORE UPDATE ON "log_submission" FOR EACH ROW EXECUTE FUNCTION "log_refuse_change"();

-- A submission goes when it has become an entry, not before.
CREATE FUNCTION "log_submission_sequenced"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF EXISTS (SELECT 1 FROM "log_entry" WHERE "district_id" = OLD."district_id" AND "id" = OLD."id") THEN RETURN OLD; END IF; RAISE EXCEPTION 'the log submission % has not been sequenced', OLD."id" USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER "log_submission_kept" BEFORE DELETE ON "log_submission" FOR EACH ROW EXECUTE FUNCTION "log_submission_sequenced"();
CREATE TRIGGER "log_submission_not_emptied" BEFORE TRUNCATE ON "log_submission" FOR EACH STATEMENT EXECUTE FUNCTION "log_refuse_change"();

-- Indexes have no gap.
CREATE FUNCTION "log_entry_follows"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW."index" = 0 OR EXISTS (SELECT 1 FROM "log_entry" WHERE "district_id" = NEW."district_id" AND "index" = NEW."index" - 1) THEN RETURN NEW; END IF; RAISE EXCEPTION 'the log entry % has none before it', NEW."index" USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER "log_entry_without_gap" BEFORE INSERT ON "log_entry" FOR EACH ROW EXECUTE FUNCTION "log_entry_follows"();
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_index" CHECK ("index" >= 0);

-- A log only grows, and keeps its name.
CREATE FUNCTION "log_tree_grows"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW."size" >= OLD."size" AND NEW."origin" = OLD."origin" AND NEW."district_id" = OLD."district_id" AND NEW."id" = OLD."id" THEN RETURN NEW; END IF; RAISE EXCEPTION 'a transparency log only grows' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER "log_tree_only_grows" BEFORE UPDATE ON "log_tree" FOR EACH ROW EXECUTE FUNCTION "log_tree_grows"();
ALTER TABLE "log_tree" ADD CONSTRAINT "log_tree_own" CHECK ("district_id" = "id" AND "size" >= 0);
