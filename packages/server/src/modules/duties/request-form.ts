import { z } from 'zod';
import type { Context } from '../../context.ts';
import { storedDay } from '../../kernel/clock.ts';
import { ForbiddenError, InvalidInputError } from '../../kernel/domain-error.ts';
import { line, prose } from '../../kernel/input.ts';
import { dutyErrors } from './errors.ts';
import { type DutyPlace, findDutyPlace } from './find.ts';
import { demandKinds, fundsMinor } from './forms.ts';
import { loadForm } from './loads.ts';

/**
 * What a department writes in its request. Basis, standard and funds may be missing when it asks:
 * the admission body sees that, and can return it; approved without them it never is.
 */
export const requestForm = {
  targets: z.array(z.string().max(200)).min(1).max(100),
  kind: demandKinds,
  title: line(100),
  body: prose(4_000),
  basis: prose(1_000, 0),
  standard: prose(2_000, 0),
  fundsMinor,
  budgetLine: line(200, 0),
  ...loadForm,
  since: z.iso.date(),
  until: z.iso.date(),
};

const content = z.object(requestForm);
export type RequestContent = z.output<typeof content>;

/** The columns of a request that come from its form. @throws InvalidInputError DUTY_PERIOD_INVALID */
export function requestColumns({ targets: _, ...columns }: RequestContent) {
  if (columns.until < columns.since) {
    throw new InvalidInputError([{ path: ['until'], code: dutyErrors.DUTY_PERIOD_INVALID }]);
  }
  return { ...columns, since: storedDay(columns.since), until: storedDay(columns.until) };
}

/** Whether two requests ask the same: a repeat after a lost answer. */
export const sameText = (one: object, other: object): boolean =>
  JSON.stringify(one, textually) === JSON.stringify(other, textually);

const textually = (_: string, value: unknown) =>
  typeof value === 'bigint' ? String(value) : value;

/**
 * The places that a request is for. One that lies within another of them is covered by it and left
 * out, so that no community has the duty twice.
 *
 * @throws RuleRefusedError NOT_FOUND; InvalidInputError DUTY_PLACE_INVALID; ForbiddenError for
 *   places of another district.
 */
export async function findTargets(
  context: Context,
  districtId: string,
  named: readonly string[],
): Promise<string[]> {
  const places: DutyPlace[] = [];
  for (const id of new Set(named)) places.push(await findDutyPlace(context, id, ['targets']));
  if (places.some((place) => place.districtId !== districtId)) throw new ForbiddenError();
  const ids = new Set(places.map(({ id }) => id));
  return places
    .filter(({ ancestorIds }) => !ancestorIds.some((above) => ids.has(above)))
    .map(({ id }) => id)
    .sort();
}
