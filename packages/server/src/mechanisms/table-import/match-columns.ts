import { z } from 'zod';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import type { ImportField } from './importer.ts';

/** Which column of the file, counted from 0, says a field. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** A mapping as it is stored. */
export const storedMapping = z.record(z.string(), z.int());

const plain = (heading: string) => heading.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** The mapping that the headings suggest: a field takes the first column with one of its headings. */
export function suggestMapping(
  fields: readonly ImportField[],
  columns: readonly string[],
): ColumnMapping {
  const headings = columns.map(plain);
  return Object.fromEntries(
    fields.flatMap(({ name, headings: known, label }) => {
      const names = [name.toLowerCase(), ...Object.values(label).map(plain), ...known];
      const column = headings.findIndex((heading) => names.includes(heading));
      return column < 0 ? [] : [[name, column]];
    }),
  );
}

/**
 * A mapping that somebody chose, by the columns' headings.
 *
 * @throws InvalidInputError for a field or a heading that there is not.
 */
export function chosenMapping(
  fields: readonly ImportField[],
  columns: readonly string[],
  chosen: readonly { field: string; column: string }[],
): ColumnMapping {
  const problems = chosen.flatMap(({ field, column }, index) => [
    ...(fields.some(({ name }) => name === field)
      ? []
      : [{ path: ['columns', String(index), 'field'], code: 'VALUE_INVALID' }]),
    ...(columns.includes(column)
      ? []
      : [{ path: ['columns', String(index), 'column'], code: 'VALUE_INVALID' }]),
  ]);
  if (problems.length > 0) throw new InvalidInputError(problems);
  return Object.fromEntries(chosen.map(({ field, column }) => [field, columns.indexOf(column)]));
}

/** The fields that a row must say and no column does. */
export function missingFields(
  fields: readonly ImportField[],
  mapping: ColumnMapping,
): ImportField[] {
  return fields.filter(({ name, required }) => required && mapping[name] === undefined);
}

/** The cells of a row by field; empty ones are left out, and a mark that guarded a formula is too. */
export function cellsByField(mapping: ColumnMapping, cells: readonly string[]) {
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) => {
      const text = (cells[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '');
      return text === '' ? [] : [[field, text]];
    }),
  );
}
