import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { IncidentType } from '../../generated/prisma/enums.ts';
import { afterWorkingDays } from '../../kernel/clock.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { line, prose } from '../../kernel/input.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../mechanisms/receipt/index.ts';
import type { Writing } from '../../platform/write.ts';
import { incidentLifecycle, workingDaysToDispatch } from './lifecycle.ts';

/** What the office writes of an incident. */
export const incidentText = {
  type: z.enum([
    'FACILITY',
    'SANITATION',
    'GREENERY',
    'SAFETY',
    'NOISE',
    'PARKING',
    'PROPERTY_SERVICE',
    'BUILDING_WORK',
    'OTHER',
  ]),
  title: line(60, 2),
  body: prose(2_000, 0).default(''),
  location: line(100, 0).default(''),
  point: z
    .object({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
    .nullish(),
};

export interface NewIncident {
  districtId: string;
  id: string;
  communityId: string;
  type: IncidentType;
  title: string;
  body: string;
  location: string;
  /** WGS 84, in degrees. */
  point: { longitude: number; latitude: number } | null;
  sourceType: string;
  sourceId: string;
  /** The subject whose photos show it; null for none. */
  photosOfId: string | null;
  /** Who follows it by a receipt: the account, or the phone number's blind index, that is known. */
  holder: { personId: string | null; phoneIndex: string | null };
}

/** Reports an incident in a command's transaction. The caller has checked who may. */
export async function layDownIncident(
  context: Context,
  writing: Writing,
  { holder, point, ...incident }: NewIncident,
): Promise<void> {
  const { districtId, id, communityId } = incident;
  const state = incidentLifecycle.initial;
  const reportedAt = context.clock.now();
  await writing.transaction.incident.create({
    data: {
      ...incident,
      longitude: point?.longitude ?? null,
      latitude: point?.latitude ?? null,
      state,
      reportedAt,
      dispatchDueAt: afterWorkingDays(reportedAt, workingDaysToDispatch),
    },
  });
  const subject = { subjectType: 'Incident', subjectId: id };
  const step = { ...subject, action: 'REPORT', from: null, to: state };
  await recordStep(context, writing, districtId, step);
  await issueReceipt(context, writing, { districtId, ...subject, ...holder });
  const changes = { state: { from: null, to: state } };
  writing.audit({ ...subject, action: 'reportIncident', communityId, changes });
  writing.changed(globalId('Incident', incident), globalReferenceId('Community', communityId));
}
