-- CreateTable
CREATE TABLE "duty_roster" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "replaced_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_roster_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "duty_shift" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roster_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "duty_roster_district_id_organization_id_month_version_key" ON "duty_roster"("district_id", "organization_id", "month", "version");

-- CreateIndex
CREATE INDEX "duty_shift_district_id_day_idx" ON "duty_shift"("district_id", "day");

-- CreateIndex
CREATE INDEX "duty_shift_district_id_membership_id_idx" ON "duty_shift"("district_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_shift_district_id_roster_id_membership_id_day_from_key" ON "duty_shift"("district_id", "roster_id", "membership_id", "day", "from");

-- AddForeignKey
ALTER TABLE "duty_roster" ADD CONSTRAINT "duty_roster_district_id_organization_id_fkey" FOREIGN KEY ("district_id", "organization_id") REFERENCES "organization"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_district_id_roster_id_fkey" FOREIGN KEY ("district_id", "roster_id") REFERENCES "duty_roster"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
