import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliDeskScope } from './desk-scope.ts';
import { LinliDeskUrge } from './desk-urge.ts';

/** Defines the tags of what only officials use, once their words are there. */
export async function define(): Promise<void> {
  await defineWidget('linli-desk-scope', LinliDeskScope);
  await defineWidget('linli-desk-urge', LinliDeskUrge);
}
