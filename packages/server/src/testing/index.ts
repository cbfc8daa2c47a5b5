export { type Answer, type Asking, openTestApp, type TestApp, type TestAppOptions } from './app.ts';
export { emptyDatabase } from './empty-database.ts';
export type { Persona, TestDistrict, TestPlace, World } from './world.ts';
