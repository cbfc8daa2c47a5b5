import './errors.ts';

export { type Electorate, type ElectorateRefusal, electorateRefusal } from './electorate.ts';
export { loadPlace, refusalInElectorate } from './place.ts';
