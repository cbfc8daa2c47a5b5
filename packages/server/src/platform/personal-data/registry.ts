import type { Context } from '../../context.ts';
import type { Person } from '../../generated/prisma/client.ts';
import type { Writing } from '../write.ts';

/** What can be written as JSON. */
export type PersonalDatum =
  | string
  | number
  | boolean
  | null
  | readonly PersonalDatum[]
  | { readonly [field: string]: PersonalDatum };

/** What a module keeps of persons, and how it gives it out and forgets it. */
export interface PersonalDataDescriber {
  /** Everything that it keeps of a person, in clear, for that person. */
  export(context: Context, person: Person): Promise<PersonalDatum>;
  /**
   * Forgets what names the person, in the transaction of the erasure. What others count on stays:
   * votes, tallies and contributions, under the neutral name. Totals do not change.
   */
  erase(context: Context, writing: Writing, person: Person): Promise<void>;
}

/** The name that stands where that of somebody erased stood. */
export const erasedName = '已注销用户';

const describers = new Map<string, PersonalDataDescriber>();

/** Says, when a module is loaded, what it keeps of persons; the name is its field in the export. */
export function describePersonalData(name: string, describer: PersonalDataDescriber): void {
  if (describers.has(name)) throw new Error(`Personal data of ${name} is described twice.`);
  describers.set(name, describer);
}

export function personalDataDescribers(): ReadonlyMap<string, PersonalDataDescriber> {
  return describers;
}
