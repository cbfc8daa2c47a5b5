import './errors.ts';

export type { ElectorateRefusal } from './electorate.ts';
export { loadPlace, refusalInElectorate } from './place.ts';
