import { InvalidInputError } from '../../kernel/domain-error.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { ToDoPlace } from './waiting.sql.ts';

/** Where an item stands in the list. Clients must not take it apart. */
export function toCursor({ dueAt, id }: ToDoPlace): string {
  return `${dueAt?.getTime() ?? ''}.${id}`;
}

/** @throws InvalidInputError for a text that is no cursor of ours. */
export function fromCursor(text: string, argument: 'after' | 'before'): ToDoPlace {
  const [, time = '', id = ''] = /^(\d{0,13})\.(.+)$/.exec(text) ?? [];
  if (!isUuid(id)) throw new InvalidInputError([{ path: [argument], code: 'VALUE_INVALID' }]);
  return { dueAt: time === '' ? null : new Date(Number(time)), id };
}
