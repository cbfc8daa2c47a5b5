/** Every area of the access table: a new module adds its line. */
export { agreements } from './agreements.ts';
export { argumentActs } from './arguments.ts';
export { ballots } from './ballots.ts';
export { communities } from './communities.ts';
export { conferences } from './conferences.ts';
export { duties } from './duties.ts';
export { firstSlices } from './first-slices.ts';
export { governance } from './governance.ts';
export { incubation } from './incubation.ts';
export { moderation } from './moderation.ts';
export { notifications } from './notifications.ts';
export { organizations } from './organizations.ts';
export { residents } from './residents.ts';
export { staff } from './staff.ts';
export { tableImport } from './table-import.ts';
export { talent } from './talent.ts';
export { workItems } from './work-items.ts';
