import { z } from 'zod';
import { residentErrors } from './errors.ts';

/** An area in m² with at most two digits behind the point, as whole hundredths. */
export const floorArea = z
  .string()
  .refine((text) => /^\d{1,6}(\.\d{1,2})?$/.test(text) && hundredths(text) > 0, {
    params: { code: residentErrors.FLOOR_AREA_INVALID },
  })
  .transform(hundredths);

/** 89.55 is 8955, without going through a binary fraction. */
function hundredths(text: string): number {
  const [whole = '0', part = ''] = text.split('.');
  return Number(`${whole}${part.padEnd(2, '0')}`);
}
