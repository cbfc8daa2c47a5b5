import type { AccessArea, AccessRow, NodeMakers } from './access-area.ts';
import * as everyArea from './areas.ts';

export { type PersonaName, personaNames } from './access-area.ts';

const areas: readonly AccessArea[] = Object.values(everyArea);

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
