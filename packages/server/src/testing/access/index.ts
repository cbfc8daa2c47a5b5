<<<<<<< HEAD

import type { AccessRow, NodeMakers } from './access-area.ts';
import { communities } from './communities.ts';
import { firstSlices } from './first-slices.ts';
import { notifications } from './notifications.ts';
import { organizations } from './organizations.ts';
import { workItems } from './work-items.ts';

export { type PersonaName, personaNames } from './access-area.ts';

/** A file of this folder for each group of modules; a new module adds its own here. */
const areas = [firstSlices, communities, notifications, organizations, workItems];
=======

import type { AccessArea, AccessRow, NodeMakers } from './access-area.ts';
import * as everyArea from './areas.ts';

export { type PersonaName, personaNames } from './access-area.ts';

const areas: readonly AccessArea[] = Object.values(everyArea);
>>>>>>> 8be5358 (Bring in organizations from tables, checked first and written in batches)

/** Every mutation that takes plain input, with who may do it to a subject of `here`. */
export const accessTable: Readonly<Record<string, AccessRow>> = Object.assign(
  {},
  ...areas.map(({ rows }) => rows),
);
export const publicNodes: NodeMakers = Object.assign(
  {},
  ...areas.map((area) => area.publicNodes ?? {}),
);
export const privateNodes: NodeMakers = Object.assign(
  {},
  ...areas.map((area) => area.privateNodes ?? {}),
);
