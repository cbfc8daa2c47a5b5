export { type Answer, openTestApp, type TestApp } from './app.ts';
export { emptyDatabase } from './empty-database.ts';
export type { Persona, TestDistrict, TestPlace } from './world.ts';
