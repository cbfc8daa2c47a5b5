import './errors.ts';
import './schema.ts';

export { checkProof } from './proof-of-work.ts';
