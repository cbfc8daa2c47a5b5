/**
 * Rows that a page's own SQL statement reads, as Prisma would have read them: every column of the
 * model under its field's name. Who adds a column to a model changes nothing here.
 */
import { getDatamodel } from './generated/pothos.ts';

interface Field {
  name: string;
  kind: string;
  type: string;
}

// Parsed once: the generated function parses it at every call.
const { models } = getDatamodel().datamodel;

const fieldsOf = (model: string): readonly Field[] => {
  const found = models[model]?.fields as readonly Field[] | undefined;
  if (!found) throw new Error(`There is no model ${model}.`);
  return found.filter(({ kind }) => kind !== 'object');
};

/** The columns of a model under its fields' names, to be selected from a row of this name. */
export function columnsOf(model: string, row: string): string {
  return fieldsOf(model)
    .map(({ name }) => `${row}.${columnOf(name)} AS "${name}"`)
    .join(', ');
}

/** Turns such a row, which came as JSON, into what Prisma answers: its times are Dates. */
export function storedRow<Row>(model: string): (json: Record<string, unknown>) => Row {
  const times = fieldsOf(model)
    .filter(({ type }) => type === 'DateTime')
    .map(({ name }) => name);
  return (json) => {
    for (const name of times) {
      const text = json[name];
      if (typeof text === 'string') json[name] = new Date(text);
    }
    return json as Row;
  };
}

/** The house's columns are their fields' names in snake case. */
const columnOf = (field: string) =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
