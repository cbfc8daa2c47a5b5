import type { Context } from '../../context.ts';
import { civilDay } from '../../kernel/clock.ts';
import { ForbiddenError } from '../../kernel/domain-error.ts';
import { assertPerson } from '../viewer.ts';
import { write } from '../write.ts';
import { type PersonalDatum, personalDataDescribers } from './registry.ts';

/** A file for the person to keep. */
export interface PersonalDataFile {
  fileName: string;
  /** JSON, indented. */
  content: string;
}

/**
 * Gives out everything that is kept of the viewer, in clear (Personal Information Protection Law,
 * art. 45).
 *
 * Outcomes: the file; at the top level UNAUTHENTICATED for visitors and guests, RATE_LIMITED.
 */
export async function exportPersonalData(context: Context): Promise<PersonalDataFile> {
  const { districtId, personId: id } = assertPerson(context.viewer);
  await context.limits.consume('personal-data', id);
  const person = await context.db.person.findUnique({
    where: { districtId_id: { districtId, id } },
  });
  if (!person || person.erasedAt) throw new ForbiddenError();
  const now = context.clock.now();
  const data: Record<string, PersonalDatum> = { exportedAt: now.toISOString() };
  for (const [name, describer] of personalDataDescribers()) {
    data[name] = await describer.export(context, person);
  }
  await write(context, districtId, async ({ audit }) =>
    audit({ action: 'exportPersonalData', subjectType: 'Person', subjectId: id }),
  );
  return {
    fileName: `linli-personal-data-${civilDay(now)}.json`,
    content: `${JSON.stringify(data, null, 2)}\n`,
  };
}
