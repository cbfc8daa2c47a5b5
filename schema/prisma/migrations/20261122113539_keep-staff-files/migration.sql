-- CreateTable
CREATE TABLE "training_record" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "half_hours" SMALLINT NOT NULL,
    "held_on" DATE NOT NULL,
    "provider" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_record_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "staff_certificate" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number_cipher" TEXT NOT NULL,
    "number_index" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "expires_on" DATE,
    "warned_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_certificate_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "reserve_entry" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "membership_id" UUID,
    "talent_id" UUID,
    "role" TEXT NOT NULL,
    "reason_cipher" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),
    "current_key" TEXT,

    CONSTRAINT "reserve_entry_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "training_record_district_id_membership_id_held_on_idx" ON "training_record"("district_id", "membership_id", "held_on");

-- CreateIndex
CREATE INDEX "staff_certificate_district_id_expires_on_idx" ON "staff_certificate"("district_id", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "staff_certificate_district_id_membership_id_number_index_key" ON "staff_certificate"("district_id", "membership_id", "number_index");

-- CreateIndex
CREATE INDEX "reserve_entry_district_id_community_id_idx" ON "reserve_entry"("district_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "reserve_entry_district_id_current_key_key" ON "reserve_entry"("district_id", "current_key");

-- AddForeignKey
ALTER TABLE "training_record" ADD CONSTRAINT "training_record_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_certificate" ADD CONSTRAINT "staff_certificate_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserve_entry" ADD CONSTRAINT "reserve_entry_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "community"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserve_entry" ADD CONSTRAINT "reserve_entry_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reserve_entry" ADD CONSTRAINT "reserve_entry_district_id_talent_id_fkey" FOREIGN KEY ("district_id", "talent_id") REFERENCES "talent_profile"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
