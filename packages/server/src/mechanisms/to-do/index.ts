import './errors.ts';
import './schema/to-do.ts';
import './schema/urge.ts';

export { describeToDo, type ToDoSource } from './sources.ts';
export { urgesOf, urgeType } from './urges.ts';
